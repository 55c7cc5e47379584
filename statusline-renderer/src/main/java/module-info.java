/// Segments to lines of text that fit: layout, width, safety of foreign text, colours.
///
/// Pure functions: no clock, no files, no threads, no environment. `look` holds what a person
/// decides, `theme` colours by meaning; `text` makes foreign text safe and knows its cells,
/// `segment` writes segments, `terminal` turns styles into escape sequences, and
/// `statusline.renderer` decides what is shown where.
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
