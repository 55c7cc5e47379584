/// The data module `model`: the session's model, from standard input and transcript.
@org.jspecify.annotations.NullMarked
module statusline.module.model {
  requires com.fasterxml.jackson.core;
  requires statusline.api;
  requires static org.jspecify;

  provides statusline.api.DataModule with
      statusline.module.model.ModelModule;
}
