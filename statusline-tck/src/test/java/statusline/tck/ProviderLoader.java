package statusline.tck;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import statusline.api.DataModule;

/// A class loader that provides `LampModule` a second time.
final class ProviderLoader extends ClassLoader {
  private static final String PROVIDER = "statusline.tck.LampModule";

  private final URL services;

  ProviderLoader(Path directory) throws IOException {
    super(LampModule.class.getClassLoader());
    services = Files.writeString(directory.resolve("services"), PROVIDER).toUri().toURL();
  }

  @SuppressWarnings("unchecked")
  DataModule<Lamp> lampModule() throws ReflectiveOperationException {
    return (DataModule<Lamp>) loadClass(PROVIDER).getConstructor().newInstance();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null || !name.equals(PROVIDER)) {
        return loaded != null ? loaded : super.loadClass(name, resolve);
      }
      try (InputStream in = LampModule.class.getResourceAsStream("LampModule.class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException unreadable) {
        throw new ClassNotFoundException(name, unreadable);
      }
    }
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    return name.equals("META-INF/services/" + DataModule.class.getName())
        ? Collections.enumeration(List.of(services))
        : Collections.emptyEnumeration();
  }
}
