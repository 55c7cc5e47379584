/// Lines of runs, the daemon that makes them, and its protocol.
@org.jspecify.annotations.NullMarked
module statusline.daemon {
  requires com.google.gson;
  requires jdk.net;
  requires static org.jspecify;
  requires statusline.api;
  requires statusline.broker;
  requires statusline.config;
  requires statusline.renderer;
  requires statusline.storage;

  exports statusline.daemon.client to
      statusline.app,
      statusline.install;
  exports statusline.daemon.former to
      statusline.app,
      statusline.install;
  exports statusline.daemon.input to
      statusline.app;
  exports statusline.daemon.line to
      statusline.app,
      statusline.install;
  exports statusline.daemon.report to
      statusline.app;
  exports statusline.daemon.start to
      statusline.app;
  exports statusline.daemon.usage to
      statusline.app;
  exports statusline.daemon.wire to
      statusline.app,
      statusline.install;
}
