package statusline.broker.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import statusline.api.DataModule;
import statusline.api.ModuleInfo;

/// The data modules of a module layer, with the enabled ones created. Immutable.
///
/// The catalog contains the providers of {@link DataModule} that the Java modules of a layer
/// declare. Ids follow from class names, so a disabled data module is known without loading its
/// class. A provider that cannot be used is listed with the reason and does not affect others.
public final class ModuleCatalog {
  private final List<CatalogEntry> entries;

  private ModuleCatalog(List<CatalogEntry> entries) {
    this.entries = List.copyOf(entries);
  }

  /// {@return the catalog of a layer, without its parent layers}
  ///
  /// @param layer layer to search, such as the boot layer
  /// @param settings settings that enable data modules
  public static ModuleCatalog of(ModuleLayer layer, ModuleSelection settings) {
    List<ProviderDeclaration> enabled = new ArrayList<>();
    List<CatalogEntry> entries = new ArrayList<>();
    for (ProviderDeclaration declared : ProviderDeclaration.of(layer)) {
      if (settings.isEnabled(declared.id())) {
        enabled.add(declared);
      } else {
        entries.add(CatalogEntry.disabled(declared));
      }
    }
    boolean all = entries.isEmpty();
    for (Provision provision : new ProviderLoader(layer).load(enabled, all)) {
      entries.add(checked(provision));
    }
    entries.sort((left, right) -> left.declaration().compareTo(right.declaration()));
    return new ModuleCatalog(withoutDuplicates(entries));
  }

  /// {@return the catalog of a drop-in, whose layer exports the packages of its providers}
  ///
  /// @param layer layer of the drop-in; its parent layers are not searched
  /// @param settings settings that enable data modules
  /// @param watched wraps each data module that is created
  public static ModuleCatalog ofDropIn(
      ModuleLayer layer, ModuleSelection settings, UnaryOperator<DataModule<?>> watched) {
    List<CatalogEntry> entries = new ArrayList<>();
    for (ProviderDeclaration declared : ProviderDeclaration.of(layer)) {
      entries.add(
          settings.isEnabled(declared.id())
              ? checked(ProviderLoader.create(declared).watched(watched)).ofDropIn()
              : CatalogEntry.disabled(declared).ofDropIn());
    }
    return new ModuleCatalog(withoutDuplicates(entries));
  }

  private static CatalogEntry checked(Provision provision) {
    DataModule<?> module = provision.module();
    if (module == null) {
      return CatalogEntry.broken(provision.declaration(), provision.problem());
    }
    try {
      ModuleInfo info = module.info();
      String stated = provision.declaration().id();
      return info.id().equals(stated)
          ? CatalogEntry.enabled(provision.declaration(), module, info)
          : CatalogEntry.broken(
              provision.declaration(),
              "its class name states the id " + stated + ", its info " + info.id());
    } catch (RuntimeException | Error broken) {
      return CatalogEntry.broken(provision.declaration(), "info() failed: " + Reason.of(broken));
    }
  }

  private static List<CatalogEntry> withoutDuplicates(List<CatalogEntry> entries) {
    Set<String> taken = new HashSet<>();
    List<CatalogEntry> unique = new ArrayList<>();
    for (CatalogEntry entry : entries) {
      boolean inUse = entry.module().isPresent();
      unique.add(inUse && !taken.add(entry.id()) ? entry.duplicate() : entry);
    }
    return unique;
  }

  /// {@return all data modules by id, in use or not}
  public List<CatalogEntry> entries() {
    return entries;
  }

  /// {@return the data modules in use, by id}
  public List<CatalogEntry> enabled() {
    List<CatalogEntry> enabled = new ArrayList<>();
    for (CatalogEntry entry : entries) {
      if (entry.module().isPresent()) {
        enabled.add(entry);
      }
    }
    return enabled;
  }

  /// {@return the problems as sentences}
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (CatalogEntry entry : entries) {
      Optional<String> problem = entry.problem();
      if (problem.isPresent()) {
        problems.add("data module " + entry.id() + ": " + problem.get());
      }
    }
    return problems;
  }
}
