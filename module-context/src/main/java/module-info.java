/// What the host itself says of a session: how full its context window is, and where it works.
@org.jspecify.annotations.NullMarked
module statusline.module.context {
  requires statusline.api;
  requires static org.jspecify;

  provides statusline.api.DataModule with
      statusline.module.context.ContextModule,
      statusline.module.context.ProjectModule;
}
