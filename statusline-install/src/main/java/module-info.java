/// Installation, uninstallation and diagnosis.
@org.jspecify.annotations.NullMarked
module statusline.install {
  requires static org.jspecify;
  requires statusline.api;
  requires statusline.broker;
  requires statusline.config;
  requires statusline.daemon;
  requires statusline.renderer;
  requires statusline.storage;

  exports statusline.install;
  exports statusline.install.doctor;
  exports statusline.install.dropin;
}
