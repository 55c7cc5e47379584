/// The data module `git`: the state of one repository, asked of the user's own `git`.
@org.jspecify.annotations.NullMarked
module statusline.module.git {
  requires statusline.api;
  requires static org.jspecify;

  provides statusline.api.DataModule with
      statusline.module.git.GitModule;
}
