package statusline.broker.catalog;

import org.jspecify.annotations.Nullable;
import statusline.api.DataModule;

/// What came of creating a provider: the data module, or the problem with it.
///
/// @param declaration what was to be created
/// @param module null when it could not be created
/// @param problem empty when it could
record Provision(ProviderDeclaration declaration, @Nullable DataModule<?> module, String problem) {
  static Provision of(ProviderDeclaration declaration, DataModule<?> module) {
    return new Provision(declaration, module, "");
  }

  static Provision failed(ProviderDeclaration declaration, String problem) {
    return new Provision(declaration, null, problem);
  }
}
