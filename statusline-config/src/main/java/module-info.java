/// Settings: their keys, their layers, live reload, themes from files, and edits that keep
// comments.
@org.jspecify.annotations.NullMarked
module statusline.config {
  requires com.google.gson;
  requires static org.jspecify;
  requires statusline.api;
  requires statusline.renderer;
  requires statusline.storage;

  exports statusline.config;
  exports statusline.config.json;
  exports statusline.config.module;
}
