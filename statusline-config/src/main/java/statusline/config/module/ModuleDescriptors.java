package statusline.config.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The descriptors of the installed data modules. A descriptor in the image is parsed when it is
/// first asked for, because most lines need none. Safe for use by several threads.
///
/// A daemon serves several accounts, whose drop-ins differ. [#within] sets the data modules of the
/// account that the calling thread works for; a command, which works for one account, sets them for
/// its process.
public final class ModuleDescriptors {
  private static final Map<String, DataModuleDescriptor> PARSED = new ConcurrentHashMap<>();

  private static final ThreadLocal<@Nullable InstalledModules> OF_THREAD = new ThreadLocal<>();

  private static volatile InstalledModules ofProcess = InstalledModules.IMAGE;

  private ModuleDescriptors() {}

  /// {@return the data modules of the account that the calling thread works for}
  public static InstalledModules installed() {
    InstalledModules ofThread = OF_THREAD.get();
    return ofThread == null ? ofProcess : ofThread;
  }

  /// Sets the data modules for threads that work for no account in particular.
  public static void useInProcess(InstalledModules modules) {
    ofProcess = modules;
  }

  /// {@return the result of work for an account}
  ///
  /// @param modules installed data modules of the account
  public static <T> T within(InstalledModules modules, Supplier<T> work) {
    if (modules.equals(installed())) {
      return work.get();
    }
    InstalledModules outer = OF_THREAD.get();
    OF_THREAD.set(modules);
    try {
      return work.get();
    } finally {
      OF_THREAD.set(outer);
    }
  }

  /// {@return the ids of the installed data modules, in alphabetical order}
  public static List<String> ids() {
    return installed().ids();
  }

  /// {@return the ids of the data modules in the image, in alphabetical order}
  public static List<String> imageIds() {
    return ImageModules.ids();
  }

  /// {@return the names of the segments of a data module, without parsing a descriptor in the
  /// image; none if the module is not installed}
  public static List<String> segments(String id) {
    Optional<DropInDescriptor> dropIn = installed().dropIn(id);
    if (dropIn.isEmpty()) {
      return ImageModules.segments(id);
    }
    List<String> names = new ArrayList<>();
    for (SegmentDescriptor segment : dropIn.get().module().segments()) {
      names.add(segment.name());
    }
    return names;
  }

  /// {@return the descriptor of a data module; empty if the module is not installed}
  public static Optional<DataModuleDescriptor> of(String id) {
    return ImageModules.ids().contains(id)
        ? Optional.of(PARSED.computeIfAbsent(id, ModuleDescriptors::parsed))
        : installed().dropIn(id).map(DropInDescriptor::module);
  }

  /// {@return the descriptors of all installed data modules, in alphabetical order of their ids}
  public static List<DataModuleDescriptor> all() {
    List<DataModuleDescriptor> all = new ArrayList<>();
    for (String id : ids()) {
      of(id).ifPresent(all::add);
    }
    return all;
  }

  /// {@return the id of the data module that shows a fact, by the fact's name}
  public static Map<String, String> moduleOfFact() {
    return ImageModules.moduleOfFact();
  }

  private static DataModuleDescriptor parsed(String id) {
    try {
      return DescriptorReader.read(ImageModules.descriptor(id));
    } catch (DescriptorException broken) {
      // A test reads each descriptor that the build puts into the image.
      throw new IllegalStateException(id + ": " + broken.getMessage(), broken);
    }
  }
}
