package statusline.broker.catalog;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import statusline.api.DataModule;

/// The result of creating a provider: the data module or a problem.
///
/// @param declaration declaration of the provider
/// @param module data module; null if it cannot be created
/// @param problem empty if the data module was created
record Provision(ProviderDeclaration declaration, @Nullable DataModule<?> module, String problem) {
  static Provision of(ProviderDeclaration declaration, DataModule<?> module) {
    return new Provision(declaration, module, "");
  }

  static Provision failed(ProviderDeclaration declaration, String problem) {
    return new Provision(declaration, null, problem);
  }

  /// {@return the same with a wrapped data module}
  Provision watched(UnaryOperator<DataModule<?>> wrapper) {
    return module == null ? this : of(declaration, wrapper.apply(module));
  }
}
