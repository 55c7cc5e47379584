package statusline.broker.catalog;

import java.lang.module.ModuleDescriptor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import statusline.api.DataModule;
import statusline.api.ModuleInfo;
import statusline.api.Report;

/// A data module or report as its Java module declares it, known by name without loading a class.
///
/// @param id id that the class name states
/// @param className binary name of the provider class
/// @param javaModule Java module of the provider
record ProviderDeclaration(String id, String className, Module javaModule)
    implements Comparable<ProviderDeclaration> {
  private static final String SERVICE = DataModule.class.getName();

  /// {@return the data modules that the Java modules of a layer declare, in order}
  static List<ProviderDeclaration> of(ModuleLayer layer) {
    return of(layer, SERVICE);
  }

  /// {@return the reports that the Java modules of a drop-in declare, in order}
  static List<ProviderDeclaration> ofReports(ModuleLayer layer) {
    return of(layer, Report.class.getName());
  }

  private static List<ProviderDeclaration> of(ModuleLayer layer, String service) {
    List<ProviderDeclaration> declared = new ArrayList<>();
    for (Module module : layer.modules()) {
      for (ModuleDescriptor.Provides provides : module.getDescriptor().provides()) {
        if (provides.service().equals(service)) {
          for (String className : provides.providers()) {
            String id =
                service.equals(SERVICE) ? ModuleInfo.idOf(className) : Report.idOf(className);
            declared.add(new ProviderDeclaration(id, className, module));
          }
        }
      }
    }
    Collections.sort(declared);
    return declared;
  }

  /// Compares by id, class name and module name, so that the order is the same at each start.
  @Override
  public int compareTo(ProviderDeclaration other) {
    int byId = id.compareTo(other.id);
    int byClass = byId == 0 ? className.compareTo(other.className) : byId;
    return byClass == 0 ? javaModule.getName().compareTo(other.javaModule.getName()) : byClass;
  }

  /// {@return the package of the provider}
  String packageName() {
    return className.substring(0, className.lastIndexOf('.'));
  }

  /// {@return the version of the Java module; empty if it has none}
  String version() {
    return javaModule.getDescriptor().rawVersion().orElse("");
  }
}
