package statusline.tck;

import statusline.api.DataModule;

/// The comparable result of a fetch: data, an absence or the message of an exception.
///
/// @param result a `Fetched`, or the text of an exception
record Outcome(Object result) {
  static <T extends Record> Outcome of(DataModule<T> module, FakeEnvironment environment)
      throws InterruptedException {
    try {
      return new Outcome(ModuleProbe.of(module, environment).fetch());
    } catch (InterruptedException interrupted) {
      throw interrupted;
    } catch (Exception thrown) {
      return new Outcome(thrown.toString());
    }
  }
}
