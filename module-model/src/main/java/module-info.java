/// The data module `model`: the session's model, from standard input and transcript.
@org.jspecify.annotations.NullMarked
module statusline.module.model {
  requires com.google.gson;
  requires statusline.api;
  requires static org.jspecify;

  provides statusline.api.DataModule with
      statusline.module.model.ModelModule;
}
