/// Segments to one line of text that fits: layout, width, safety of foreign text, colours.
///
/// Pure functions: no clock, no files, no threads, no environment. `text` makes foreign text safe
/// and knows its cells, `terminal` turns styles into escape sequences, and `statusline.renderer`
/// decides what is shown where.
@org.jspecify.annotations.NullMarked
module statusline.renderer {
  requires org.fusesource.jansi;
  requires org.jline.terminal;
  requires static org.jspecify;
  requires statusline.api;

  exports statusline.renderer;
  exports statusline.renderer.text to
      statusline.app;
}
