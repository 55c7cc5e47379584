package statusline.config.dropin;

import java.lang.module.ModuleDescriptor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The providers of services that the Java modules of a drop-in declare. Immutable.
///
/// @param modules descriptors of the Java modules, in order of their names
record Providers(List<ModuleDescriptor> modules) {
  private static final String DATA_MODULE = "statusline.api.DataModule";
  private static final String REPORT = "statusline.api.Report";

  /// {@return the class names of the data modules, in alphabetical order}
  List<String> dataModules() {
    return of(DATA_MODULE, modules);
  }

  /// {@return the class names of the reports, in alphabetical order}
  List<String> reports() {
    return of(REPORT, modules);
  }

  /// {@return the descriptor of the Java module that provides the data modules, or the reports if
  /// there are no data modules}
  ///
  /// @throws DropInException if there are no providers
  ModuleDescriptor main() throws DropInException {
    for (String service : List.of(DATA_MODULE, REPORT)) {
      for (ModuleDescriptor module : modules) {
        if (!of(service, List.of(module)).isEmpty()) {
          return module;
        }
      }
    }
    throw new DropInException(
        "no jar provides "
            + DATA_MODULE
            + " or "
            + REPORT
            + ", in its module-info or in META-INF/services");
  }

  private static List<String> of(String service, List<ModuleDescriptor> modules) {
    List<String> providers = new ArrayList<>();
    for (ModuleDescriptor module : modules) {
      for (ModuleDescriptor.Provides provides : module.provides()) {
        if (provides.service().equals(service)) {
          providers.addAll(provides.providers());
        }
      }
    }
    Collections.sort(providers);
    return providers;
  }
}
