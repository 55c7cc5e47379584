/// Data modules for what the host reports about a session: its context window, directories,
/// changes, cost, limits, prompt cache and pull request.
@org.jspecify.annotations.NullMarked
module statusline.module.context {
  requires statusline.api;
  requires static org.jspecify;

  provides statusline.api.DataModule with
      statusline.module.context.ChangesModule,
      statusline.module.context.ContextModule,
      statusline.module.context.LimitsModule,
      statusline.module.context.ProjectModule,
      statusline.module.context.PromptCacheModule,
      statusline.module.context.PullRequestModule,
      statusline.module.context.SessionModule,
      statusline.module.context.SpendModule;
}
