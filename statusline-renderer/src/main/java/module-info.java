/// Renders segments as lines of text that fit the terminal: layout, width, safety, colours.
///
/// All functions are pure: they use no clock, files, threads or environment. The packages form
/// layers; each one uses only those before it: `text` (safe text and its width) and `theme`
/// (colours), `look` (settings of the appearance), `terminal` (escape sequences) and `segment`
/// (segments as styled text), `row` (slots of a row and their width), `statusline.renderer`
/// (placement, and the types for callers).
@org.jspecify.annotations.NullMarked
module statusline.renderer {
  requires org.fusesource.jansi;
  requires org.jline.terminal;
  requires static org.jspecify;
  requires statusline.api;

  exports statusline.renderer;
  exports statusline.renderer.look;
  exports statusline.renderer.theme;
  exports statusline.renderer.text to
      statusline.app,
      statusline.config,
      statusline.daemon;
}
