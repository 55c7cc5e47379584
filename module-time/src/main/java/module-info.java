/// The data module `time`: the clock, and times of the session.
@org.jspecify.annotations.NullMarked
module statusline.module.time {
  requires statusline.api;
  requires static org.jspecify;

  provides statusline.api.DataModule with
      statusline.module.time.TimeModule;
}
