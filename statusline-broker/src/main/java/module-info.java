/// Which data modules there are, and when their data are fetched, kept and served.
///
/// Outside this Java module one asks a {@link statusline.broker.Broker} for a board; everything
/// else is inside.
@org.jspecify.annotations.NullMarked
module statusline.broker {
  requires com.fasterxml.jackson.core;
  requires com.google.gson;
  requires jdk.net;
  requires static org.jspecify;
  requires transitive statusline.api;

  exports statusline.broker;
  exports statusline.broker.catalog;
  exports statusline.broker.check;
  exports statusline.broker.daemon;
  exports statusline.broker.input;
  exports statusline.broker.wire;
  exports statusline.broker.world to
      statusline.app;

  uses statusline.api.DataModule;
}
