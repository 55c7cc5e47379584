package statusline.broker.catalog;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import statusline.broker.JdkTools;

/// Java modules with data modules, compiled from source and put into a layer whose loader writes
/// down which classes it defined. The one package of each has the Java module's name.
final class TestLayer {
  private final Path folder;
  private final Set<String> names = new LinkedHashSet<>();
  private ModuleLayer.Controller controller;
  private RecordingLoader loader;

  TestLayer(Path folder) {
    this.folder = folder;
  }

  /// Adds a Java module that provides some data modules.
  TestLayer with(String name, ProviderSource... providers) throws IOException {
    return with(name, "1.2", providers);
  }

  TestLayer with(String name, String version, ProviderSource... providers) throws IOException {
    List<String> classNames = new ArrayList<>();
    for (ProviderSource provider : providers) {
      classNames.add(name + "." + provider.className());
    }
    String provides = "provides statusline.api.DataModule with " + String.join(", ", classNames);
    compile(folder.resolve("classes"), name, version, provides + ";", providers);
    names.add(name);
    return this;
  }

  /// Puts a class that the compiler would refuse in a descriptor in the place of a good one.
  TestLayer butWith(String name, ProviderSource provider) throws IOException {
    Path apart = folder.resolve("apart");
    compile(apart, name, "1.2", "", provider);
    String file = provider.className() + ".class";
    Files.move(
        apart.resolve(name).resolve(name).resolve(file),
        folder.resolve("classes").resolve(name).resolve(name).resolve(file),
        StandardCopyOption.REPLACE_EXISTING);
    return this;
  }

  TestLayer butWithout(String name, String className) throws IOException {
    Files.delete(
        folder.resolve("classes").resolve(name).resolve(name).resolve(className + ".class"));
    return this;
  }

  private void compile(
      Path classes, String name, String version, String provides, ProviderSource... providers)
      throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources").resolve(name));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-Xlint:none",
                "-nowarn",
                "--module-path",
                JdkTools.api().toString()));
    if (!version.isEmpty()) {
      arguments.addAll(List.of("--module-version", version));
    }
    arguments.addAll(List.of("-d", classes.resolve(name).toString()));
    Path descriptor = sources.resolve("module-info.java");
    Files.writeString(
        descriptor, "module %s { requires statusline.api; %s }".formatted(name, provides));
    arguments.add(descriptor.toString());
    for (ProviderSource provider : providers) {
      Path source = sources.resolve(provider.className() + ".java");
      Files.writeString(source, provider.text(name, mark(name, provider.className())));
      arguments.add(source.toString());
    }
    JdkTools.run("javac", arguments.toArray(new String[0]));
  }

  private String mark(String name, String className) {
    return folder.getFileName() + "/" + name + "." + className;
  }

  /// Creates the layer with the boot layer as its parent.
  TestLayer define() {
    return on(ModuleLayer.boot());
  }

  TestLayer on(ModuleLayer parent) {
    Path classes = folder.resolve("classes");
    List<Path> places = names.stream().map(classes::resolve).toList();
    Configuration configuration =
        parent
            .configuration()
            .resolve(ModuleFinder.of(places.toArray(new Path[0])), ModuleFinder.of(), names);
    loader = new RecordingLoader(classes, names);
    controller = ModuleLayer.defineModules(configuration, List.of(parent), name -> loader);
    return this;
  }

  /// Exports every package to the broker, as the image's launcher does.
  TestLayer exported() {
    for (Module module : layer().modules()) {
      controller.addExports(module, module.getName(), ModuleCatalog.class.getModule());
    }
    return this;
  }

  ModuleLayer layer() {
    return controller.layer();
  }

  /// {@return whether a class was loaded}
  boolean isLoaded(String className) {
    return loader.defined().contains(className);
  }

  /// {@return whether a class was initialized}
  boolean isInitialised(String name, String className) {
    return System.getProperty(mark(name, className)) != null;
  }
}
