package statusline.broker.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.DataModule;
import statusline.api.ModuleInfo;
import statusline.api.Policy;

/// A data module in the catalog: created, disabled, or broken with the reason. Immutable.
public final class CatalogEntry {
  private static final ModuleListing.Origin BUILT_IN = ModuleListing.Origin.BUILT_IN;

  private final ProviderDeclaration declaration;
  private final ModuleListing.State state;
  private final @Nullable DataModule<?> module;
  private final @Nullable ModuleInfo info;
  private final @Nullable String problem;
  private final ModuleListing.Origin origin;

  private CatalogEntry(
      ProviderDeclaration declaration,
      ModuleListing.State state,
      @Nullable DataModule<?> module,
      @Nullable ModuleInfo info,
      @Nullable String problem,
      ModuleListing.Origin origin) {
    this.origin = origin;
    this.declaration = declaration;
    this.state = state;
    this.module = module;
    this.info = info;
    this.problem = problem;
  }

  static CatalogEntry enabled(
      ProviderDeclaration declaration, DataModule<?> module, ModuleInfo info) {
    return new CatalogEntry(declaration, ModuleListing.State.ENABLED, module, info, null, BUILT_IN);
  }

  static CatalogEntry disabled(ProviderDeclaration declaration) {
    return new CatalogEntry(declaration, ModuleListing.State.DISABLED, null, null, null, BUILT_IN);
  }

  static CatalogEntry broken(ProviderDeclaration declaration, String problem) {
    return new CatalogEntry(declaration, ModuleListing.State.BROKEN, null, null, problem, BUILT_IN);
  }

  /// {@return the same data module as a part of a drop-in}
  CatalogEntry ofDropIn() {
    return new CatalogEntry(
        declaration, state, module, info, problem, ModuleListing.Origin.DROP_IN);
  }

  ProviderDeclaration declaration() {
    return declaration;
  }

  CatalogEntry duplicate() {
    return broken(declaration, "another data module already has this id");
  }

  /// {@return the id}
  public String id() {
    return declaration.id();
  }

  /// {@return the data module, if it is in use}
  public Optional<DataModule<?>> module() {
    return Optional.ofNullable(module);
  }

  /// {@return the info, if the data module is in use}
  public Optional<ModuleInfo> info() {
    return Optional.ofNullable(info);
  }

  /// {@return why the enabled data module is not in use}
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /// {@return the entry for a listing}
  ///
  /// @param policy policy with overrides
  public ModuleListing listing(Optional<Policy> policy) {
    return new ModuleListing(
        id(),
        state,
        origin,
        declaration.javaModule().getName(),
        declaration.version(),
        info().map(ModuleInfo::summary),
        info().map(ModuleInfo::scope),
        policy,
        problem());
  }
}
