/// The broker: finds the data modules, fetches and caches their data, and answers requests for
/// lines.
///
/// Consumers create a {@link statusline.broker.Broker} and ask it for the data of a line.
@org.jspecify.annotations.NullMarked
module statusline.broker {
  requires com.google.gson;
  requires static org.jspecify;
  requires statusline.storage;
  requires transitive statusline.api;

  exports statusline.broker;
  exports statusline.broker.catalog;
  exports statusline.broker.check;
  exports statusline.broker.dropin to
      statusline.app,
      statusline.daemon,
      statusline.install;
  exports statusline.broker.field to
      statusline.daemon;
  exports statusline.broker.system to
      statusline.daemon,
      statusline.install;

  uses statusline.api.DataModule;
  uses statusline.api.Report;
}
