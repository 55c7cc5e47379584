package statusline.broker.catalog;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import statusline.api.DataModule;

/// Creates the enabled data modules of a layer and loads no class of any other.
///
/// `ServiceLoader` loads the class of each provider that it passes and cannot skip one. It is
/// therefore used only if all data modules are enabled, or if the launcher does not export the
/// packages of the providers to the broker, as the image does. See
/// docs/decisions/0003-enabled-means-loaded.md.
final class ProviderLoader {
  private final ModuleLayer layer;

  ProviderLoader(ModuleLayer layer) {
    this.layer = layer;
  }

  /// {@return each enabled provider, created or with its problem}
  ///
  /// @param enabled providers to create
  /// @param all whether no provider of the layer is disabled
  List<Provision> load(List<ProviderDeclaration> enabled, boolean all) {
    return all || !eachIsExported(enabled) ? byServiceLoader(enabled) : oneByOne(enabled);
  }

  private static boolean eachIsExported(List<ProviderDeclaration> enabled) {
    Module broker = ProviderLoader.class.getModule();
    for (ProviderDeclaration declared : enabled) {
      if (!declared.javaModule().isExported(declared.packageName(), broker)) {
        return false;
      }
    }
    return true;
  }

  private static List<Provision> oneByOne(List<ProviderDeclaration> enabled) {
    List<Provision> provisions = new ArrayList<>();
    for (ProviderDeclaration declared : enabled) {
      provisions.add(create(declared));
    }
    return provisions;
  }

  /// {@return a provider of a package that is exported to the broker}
  static Provision create(ProviderDeclaration declared) {
    try {
      Class<?> type = Class.forName(declared.javaModule(), declared.className());
      if (type == null) {
        return Provision.failed(declared, "its class is missing");
      }
      Object provider = type.getConstructor().newInstance();
      return Provision.of(declared, (DataModule<?>) provider);
    } catch (ReflectiveOperationException | RuntimeException | Error broken) {
      return Provision.failed(declared, "it cannot be created: " + Reason.of(broken));
    }
  }

  private List<Provision> byServiceLoader(List<ProviderDeclaration> enabled) {
    List<Provision> provisions = new ArrayList<>();
    List<ProviderDeclaration> missing = new ArrayList<>(enabled);
    Iterator<? extends ServiceLoader.Provider<?>> providers = services().stream().iterator();
    List<ServiceConfigurationError> problems = new ArrayList<>();
    while (true) {
      try {
        if (!providers.hasNext()) {
          break;
        }
        ServiceLoader.Provider<?> provider = providers.next();
        ProviderDeclaration declared = taken(missing, provider.type());
        if (declared != null) {
          provisions.add(get(declared, provider));
        }
      } catch (ServiceConfigurationError unusable) {
        // The iteration continues after a provider whose class cannot be used.
        problems.add(unusable);
      }
    }
    for (ProviderDeclaration declared : missing) {
      provisions.add(Provision.failed(declared, problem(declared, problems)));
    }
    return provisions;
  }

  private static String problem(
      ProviderDeclaration declared, List<ServiceConfigurationError> problems) {
    String problem = "no provider was found";
    for (ServiceConfigurationError unusable : problems) {
      String message = " " + unusable.getMessage() + " ";
      if (message.contains(" " + declared.className() + " ")) {
        problem = "its class cannot be used: " + Reason.of(unusable);
      }
    }
    return problem;
  }

  /// The only place that uses the raw type of the service.
  @SuppressWarnings("rawtypes")
  private ServiceLoader<DataModule> services() {
    return ServiceLoader.load(layer, DataModule.class);
  }

  private static @Nullable ProviderDeclaration taken(
      List<ProviderDeclaration> missing, Class<?> type) {
    for (int i = 0; i < missing.size(); i++) {
      ProviderDeclaration declared = missing.get(i);
      if (declared.className().equals(type.getName())
          && declared.javaModule() == type.getModule()) {
        // By index: docs/decisions/0020-jdk-code-on-a-first-line.md.
        missing.remove(i);
        return declared;
      }
    }
    return null;
  }

  private static Provision get(ProviderDeclaration declared, ServiceLoader.Provider<?> provider) {
    try {
      return Provision.of(declared, (DataModule<?>) provider.get());
    } catch (ServiceConfigurationError broken) {
      return Provision.failed(declared, "it cannot be created: " + Reason.of(broken));
    }
  }
}
