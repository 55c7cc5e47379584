package statusline.broker.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Loads the classes of some Java modules, each of which has one package of its own name, and
/// writes down which ones.
final class RecordingLoader extends ClassLoader {
  private final Path classes;
  private final Set<String> modules;
  private final Set<String> defined = ConcurrentHashMap.newKeySet();

  RecordingLoader(Path classes, Set<String> modules) {
    super(RecordingLoader.class.getClassLoader());
    this.classes = classes;
    this.modules = Set.copyOf(modules);
  }

  Set<String> defined() {
    return Set.copyOf(defined);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    if (!modules.contains(packageName)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      Class<?> found = loaded == null ? findClass(packageName, name) : loaded;
      if (found == null) {
        throw new ClassNotFoundException(name);
      }
      return found;
    }
  }

  @Override
  protected Class<?> findClass(String moduleName, String name) {
    Path file = classes.resolve(moduleName).resolve(name.replace('.', '/') + ".class");
    try {
      byte[] bytes = Files.readAllBytes(file);
      Class<?> made = defineClass(name, bytes, 0, bytes.length);
      defined.add(name);
      return made;
    } catch (IOException missing) {
      return null;
    }
  }
}
