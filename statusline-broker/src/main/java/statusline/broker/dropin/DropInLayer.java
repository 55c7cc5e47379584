package statusline.broker.dropin;

import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolutionException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import statusline.api.DataModule;
import statusline.api.Report;

/// The module layer of one drop-in, whose parent is the boot layer.
///
/// The drop-in's own jars come before the libraries of the image, so it gets its own version of a
/// library. What the image promises to drop-ins, the API first of all, always comes from the image:
/// with a copy of the API, a provider would implement another interface and be ignored silently.
/// See docs/decisions/0030-drop-ins.md.
public final class DropInLayer {
  private static final Set<String> SERVICES =
      Set.of(DataModule.class.getName(), Report.class.getName());

  private DropInLayer() {}

  /// {@return a new layer}
  ///
  /// @param jars of the drop-in
  /// @throws IllegalStateException with a sentence if the jars cannot be used
  public static ModuleLayer of(List<Path> jars) {
    ModuleLayer boot = ModuleLayer.boot();
    try {
      ModuleFinder own = new OwnModules(ModuleFinder.of(jars.toArray(new Path[0])), boot);
      Set<String> roots = new TreeSet<>();
      for (ModuleReference found : own.findAll()) {
        roots.add(found.descriptor().name());
      }
      Configuration modules = boot.configuration().resolve(own, ModuleFinder.of(), roots);
      ModuleLayer.Controller controller =
          ModuleLayer.defineModulesWithOneLoader(
              modules, List.of(boot), ClassLoader.getPlatformClassLoader());
      exportProviders(controller);
      return controller.layer();
    } catch (FindException | ResolutionException | LayerInstantiationException unusable) {
      throw new IllegalStateException(sentence(unusable), unusable);
    } catch (SecurityException unusable) {
      throw new IllegalStateException("its jars cannot be read: " + unusable.getMessage());
    }
  }

  private static String sentence(RuntimeException unusable) {
    return "its Java modules cannot be resolved: " + unusable.getMessage();
  }

  /// The broker creates providers one by one, each with its own error.
  private static void exportProviders(ModuleLayer.Controller controller) {
    Module broker = DropInLayer.class.getModule();
    for (Module module : controller.layer().modules()) {
      for (ModuleDescriptor.Provides provides : module.getDescriptor().provides()) {
        if (SERVICES.contains(provides.service())) {
          for (String provider : provides.providers()) {
            String packageName = provider.substring(0, provider.lastIndexOf('.'));
            controller.addExports(module, packageName, broker);
          }
        }
      }
    }
  }

  /// The modules of the jars without those that the image promises to drop-ins.
  private record OwnModules(ModuleFinder jars, ModuleLayer boot) implements ModuleFinder {
    @Override
    public Optional<ModuleReference> find(String name) {
      return isPromised(name) ? Optional.empty() : jars.find(name);
    }

    @Override
    public Set<ModuleReference> findAll() {
      return jars.findAll().stream()
          .filter(found -> !isPromised(found.descriptor().name()))
          .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isPromised(String name) {
      return boot.findModule(name).isPresent()
          && (name.startsWith("java.")
              || name.startsWith("jdk.")
              || name.startsWith("statusline."));
    }
  }
}
