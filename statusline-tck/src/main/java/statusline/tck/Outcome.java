package statusline.tck;

import statusline.api.DataModule;

/// How a fetch ended, comparable: with data, an absence or an exception's words.
///
/// @param result a `Fetched`, or the text of what was thrown
record Outcome(Object result) {
  static <T extends Record> Outcome of(DataModule<T> module, Situation situation)
      throws InterruptedException {
    try {
      return new Outcome(ModuleProbe.of(module, situation).fetch());
    } catch (InterruptedException interrupted) {
      throw interrupted;
    } catch (Exception thrown) {
      return new Outcome(thrown.toString());
    }
  }
}
