package statusline.broker.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import statusline.api.DataModule;
import statusline.api.ModuleInfo;

/// Which data modules there are, and the enabled ones ready for use. Immutable.
///
/// The data modules are those that the Java modules of a layer declare as providers of
/// {@link DataModule}. Their ids follow from the names of their classes, so a disabled one is known
/// without loading it. A provider that cannot be used is listed with the reason and takes no other
/// one down.
public final class ModuleCatalog {
  private final List<CatalogEntry> entries;

  private ModuleCatalog(List<CatalogEntry> entries) {
    this.entries = List.copyOf(entries);
  }

  /// {@return the catalog of a layer; what its parents provide is not its own}
  ///
  /// @param layer where to look, such as the boot layer
  /// @param settings decide what is enabled
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
      return CatalogEntry.broken(
          provision.declaration(), "it does not tell its info: " + Reason.of(broken));
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

  /// {@return every data module by id, whether in use or not}
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

  /// {@return what went wrong, in sentences}
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
