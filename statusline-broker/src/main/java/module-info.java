/// Which data modules there are, and when their data are fetched, kept and served.
///
/// Outside this Java module one asks a {@link statusline.broker.Broker} for a board; everything
/// else is inside.
@org.jspecify.annotations.NullMarked
module statusline.broker {
  requires com.google.gson;
  requires static org.jspecify;
  requires statusline.storage;
  requires transitive statusline.api;

  exports statusline.broker;
  exports statusline.broker.catalog;
  exports statusline.broker.check;
  exports statusline.broker.field to
      statusline.daemon;
  exports statusline.broker.world to
      statusline.daemon;

  uses statusline.api.DataModule;
}
