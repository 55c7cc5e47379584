package statusline.config.dropin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import statusline.config.module.DescriptorException;
import statusline.config.module.DropInDescriptor;

/// Reads what the jars of a drop-in contain, without loading a class. Not thread-safe.
final class JarReader {
  private static final String DESCRIPTORS = "META-INF/statusline/";
  private static final int MAX_DESCRIPTOR_BYTES = 1 << 16;

  private final JarSet jars;
  private final List<DropInDescriptor> described = new ArrayList<>();

  private JarReader(JarSet jars) {
    this.jars = jars;
  }

  /// {@return the facts of a drop-in}
  ///
  /// @throws DropInException if it cannot be loaded
  static DropInFacts read(JarSet jars) throws DropInException {
    return new JarReader(jars).facts();
  }

  private DropInFacts facts() throws DropInException {
    for (Path jar : jars.jars()) {
      readEntries(jar);
    }
    List<ModuleDescriptor> modules = modules();
    var providers = new Providers(modules);
    ModuleDescriptor main = providers.main();
    var requires = new TreeSet<String>();
    for (ModuleDescriptor module : modules) {
      module.requires().forEach(required -> requires.add(required.name()));
      refuseReservedName(module.name());
    }
    modules.forEach(module -> requires.remove(module.name()));
    return new DropInFacts(
        main.name(),
        main.rawVersion().orElse(""),
        List.copyOf(requires),
        descriptors(providers.dataModules()),
        DropInIds.ofReports(providers.reports()));
  }

  private static void refuseReservedName(String name) throws DropInException {
    if (name.equals("statusline") || name.startsWith("statusline.")) {
      throw new DropInException(
          "the Java module " + name + " has a name that is reserved for the image");
    }
  }

  private void readEntries(Path jar) throws DropInException {
    try (var content = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(content.entries())) {
        String name = entry.getName();
        if (name.startsWith("statusline/api/") && name.endsWith(".class")) {
          throw new DropInException(
              JarSet.nameOf(jar)
                  + " contains a copy of statusline.api, which would replace that of the image;"
                  + " build it with the Maven scope `provided`");
        }
        if (name.startsWith(DESCRIPTORS) && name.endsWith(".json")) {
          described.add(descriptor(content, entry));
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new DropInException(JarSet.nameOf(jar) + " is not a readable jar", broken);
    }
  }

  private static DropInDescriptor descriptor(JarFile jar, JarEntry entry)
      throws IOException, DropInException {
    try (InputStream bytes = jar.getInputStream(entry)) {
      byte[] text = bytes.readNBytes(MAX_DESCRIPTOR_BYTES + 1);
      if (text.length > MAX_DESCRIPTOR_BYTES) {
        throw new DropInException(entry.getName() + " is larger than 64 KiB");
      }
      return DropInDescriptor.read(new String(text, UTF_8));
    } catch (DescriptorException wrong) {
      throw new DropInException(entry.getName() + ": " + wrong.getMessage(), wrong);
    }
  }

  private List<ModuleDescriptor> modules() throws DropInException {
    try {
      List<ModuleDescriptor> modules = new ArrayList<>();
      for (ModuleReference found : ModuleFinder.of(jars.jars().toArray(new Path[0])).findAll()) {
        modules.add(found.descriptor());
      }
      modules.sort(Comparator.comparing(ModuleDescriptor::name));
      return modules;
    } catch (FindException | SecurityException broken) {
      throw new DropInException("its module descriptor cannot be used: " + reason(broken), broken);
    }
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }

  private List<DropInDescriptor> descriptors(List<String> providers) throws DropInException {
    List<DropInDescriptor> all = new ArrayList<>();
    List<String> ids = DropInIds.ofDataModules(providers);
    ids.forEach(id -> all.add(describedOr(id)));
    for (DropInDescriptor descriptor : described) {
      if (!ids.contains(descriptor.id())) {
        throw new DropInException(
            "a descriptor describes "
                + descriptor.id()
                + ", but its data modules are "
                + (ids.isEmpty() ? "none" : String.join(", ", ids)));
      }
    }
    return all;
  }

  private DropInDescriptor describedOr(String id) {
    for (DropInDescriptor descriptor : described) {
      if (descriptor.id().equals(id)) {
        return descriptor;
      }
    }
    return DropInDescriptor.without(id);
  }
}
