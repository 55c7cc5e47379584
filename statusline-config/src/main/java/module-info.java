/// Settings: keys, layers, live reload, themes from files, and edits of JSON files that preserve
/// comments.
@org.jspecify.annotations.NullMarked
module statusline.config {
  requires com.google.gson;
  requires static org.jspecify;
  requires statusline.api;
  requires statusline.renderer;
  requires statusline.storage;

  exports statusline.config;
  exports statusline.config.dropin;
  exports statusline.config.file;
  exports statusline.config.host;
  exports statusline.config.json;
  exports statusline.config.module;
  exports statusline.config.theme;
}
