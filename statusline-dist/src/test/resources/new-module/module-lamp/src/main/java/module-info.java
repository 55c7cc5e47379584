/// Shows a lamp.
@org.jspecify.annotations.NullMarked
module statusline.module.lamp {
  requires statusline.api;
  requires static org.jspecify;

  provides statusline.api.DataModule with
      statusline.module.lamp.LampModule;
}
