/// The contract that every data module passes, and hand-made fakes of all that it may touch.
///
/// The rules are plain code: `ContractRule.brokenBy(subject)` needs no test framework. JUnit is an
/// adapter, `DataModuleContract`.
@org.jspecify.annotations.NullMarked
module statusline.tck {
  requires static org.jspecify;
  requires static org.junit.jupiter.api;
  requires transitive statusline.api;

  exports statusline.tck;

  uses statusline.api.DataModule;
}
