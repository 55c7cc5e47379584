/// The command line, the configuration and the wiring. Nobody depends on it.
@org.jspecify.annotations.NullMarked
module statusline.app {
  requires com.fasterxml.jackson.databind;
  requires info.picocli;
  // JLine needs its signals to notice that the terminal was resized.
  requires jdk.unsupported;
  requires org.jline.terminal;
  requires static org.jspecify;
  requires statusline.api;
  requires statusline.broker;
  requires statusline.config;
  requires statusline.daemon;
  requires statusline.install;
  requires statusline.renderer;

  // picocli sets the fields of a command by reflection.
  opens statusline.app.cli to
      info.picocli;
}
