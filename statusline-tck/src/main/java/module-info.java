/// The contract test for data modules, and fakes of everything that a data module may use.
///
/// The rules are plain code: `ContractRule.brokenBy(subject)` needs no test framework.
/// `DataModuleContract` is an adapter for JUnit.
@org.jspecify.annotations.NullMarked
module statusline.tck {
  requires static org.jspecify;
  requires static org.junit.jupiter.api;
  requires transitive statusline.api;

  exports statusline.tck;

  uses statusline.api.DataModule;
  uses statusline.api.Report;
}
