import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Builds the image: a Java runtime with our modules linked in, the launcher, and the AOT cache
/// that a training run writes.
///
/// Run by the build as a program of the toolchain's JDK, whose runtime the image gets:
/// `java Image.java ROOT MODULES IMAGE`.
///
/// @param root of the checkout
/// @param modules folder with the jars to link
/// @param image folder to make; replaced
record Image(Path root, Path modules, Path image) {
  /// How the JVM is run, in training and in use: the AOT cache is refused where they differ.
  private static final List<String> JVM_OPTIONS =
      List.of(
          // A refused cache must not be told on the user's line.
          "-Xlog:disable",
          "-Xlog:all=off",
          // Compiling early what the training run compiled pays off in seconds; a line takes none.
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-AOTReplayTraining",
          // Otherwise each start copies and patches the cache for another address: 7 ms.
          "-XX:ArchiveRelocationMode=0",
          // A project may contain files that the JVM warns of, such as `.hotspotrc`.
          "-XX:-PrintWarnings",
          // The JVM would write its report of a crash to the working directory.
          "-XX:ErrorFile=/dev/null",
          "-XX:-DumpReplayDataOnError",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          // The parser of transcripts consists of methods that are mostly too large for the
          // default.
          "-XX:C1MaxInlineSize=50",
          "-XX:-UsePerfData",
          // Only an account with gigabytes of transcripts needs more than the first size.
          "-Xms64m",
          "-Xmx96m",
          // What a line needs is garbage at once; a larger young generation only takes memory.
          "-Xmn8m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xss512k",
          // One constructor for each data module: a method handle costs more than it saves.
          "-Djdk.reflect.useNativeAccessorOnly=true",
          "-Dfile.encoding=UTF-8");

  /// A daemon compiles a method long before others would: at some lines a second it would interpret
  /// most of them for minutes, and a line would take a third more of its time. The thresholds are
  /// looked at when a method is called for the 128th time, the 256th and so on, and are multiplied
  /// when more wait to be compiled: higher ones put most of a line's methods off to the 512th line,
  /// where they are compiled all at once and that line takes four times as long.
  private static final List<String> DAEMON_OPTIONS =
      List.of(
          "-XX:Tier3InvocationThreshold=8",
          "-XX:Tier3MinInvocationThreshold=4",
          "-XX:Tier3CompileThreshold=300",
          "-XX:Tier3BackEdgeThreshold=3000",
          // What a collection has freed is given back, at once.
          "-XX:MinHeapFreeRatio=20",
          "-XX:MaxHeapFreeRatio=40",
          "-XX:-ShrinkHeapInSteps");

  /// Large pages for heap and compiled code. A daemon works for a moment each 50 ms, finds little
  /// of itself in the processor's tables of pages then, and spends a twentieth of its time on
  /// looking pages up. Reports read transcripts faster by as much. No other system's JVM knows the
  /// option.
  private static final List<String> LINUX_OPTIONS = List.of("-XX:+UseTransparentHugePages");

  private static final List<String> LINUX_DAEMON_OPTIONS =
      List.of(
          // The default, by name: to find out whether a module brings another opens every module.
          "-Djava.nio.channels.spi.SelectorProvider=sun.nio.ch.EPollSelectorProvider");

  /// The modules of the JDK that drop-ins may require, besides those that statusline itself uses.
  private static final List<String> PROMISED_MODULES =
      List.of("java.logging", "java.net.http", "java.xml");

  public static void main(String[] arguments) throws Exception {
    var image = new Image(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    try {
      image.build();
    } catch (IllegalStateException failed) {
      System.err.println("statusline image: " + failed.getMessage());
      System.exit(1);
    }
  }

  private void build() throws IOException, InterruptedException {
    Folders.delete(image);
    Files.createDirectories(image.resolve("lib"));
    // Nothing else needs the repository, and most of its time is that of two runs of javadoc.
    try (ExecutorService repositories = Executors.newSingleThreadExecutor()) {
      Future<Void> repository = repositories.submit(this::buildRepository);
      buildRuntime();
      repository.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the repository: " + failed.getCause(), failed);
    }
  }

  private Void buildRepository() throws IOException, InterruptedException {
    new Repository(root, modules, image.resolve("repository")).build();
    return null;
  }

  private void buildRuntime() throws IOException, InterruptedException {
    link();
    Folders.copy(root.resolve("statusline-dist/src/image"), image);
    copyExample();
    for (String document : List.of("LICENSE", "NOTICE")) {
      Files.copy(root.resolve(document), image.resolve(document));
    }
    passOnNotices();
    for (String script : List.of("bin/statusline-jvm", "install.sh")) {
      image.resolve(script).toFile().setExecutable(true, false);
    }
    boolean isNative = client();
    Files.write(
        image.resolve("lib/jvm.options"), options("statusline.app.Main", List.of(), isNative));
    Files.write(
        image.resolve("lib/daemon.options"),
        options("statusline.app.DaemonMain", daemonOptions(), isNative));
    if (!System.getProperty("image.training", "true").equals("false")) {
      new Training(root, image, options("statusline.app.TrainingRun", List.of(), isNative)).write();
      recordCache();
    }
    generate("share/statusline.schema.json", "config", "schema");
    generate("share/completions/statusline.bash", "generate-completion");
    generate("share/man/man1/statusline.1", "generate-manual");
    if (isNative) {
      // The native client prints these files.
      String folder = image.resolve("share/help").toString();
      generate("lib/help.log", "generate-help", folder);
      Files.delete(image.resolve("lib/help.log"));
    }
  }

  /// Copies the example from which `modules new` makes a project.
  private void copyExample() throws IOException {
    Path example = root.resolve("examples/module-hello");
    Path target = image.resolve("share/module");
    Files.createDirectories(target);
    Folders.copy(example.resolve("src"), target.resolve("src"));
    Files.copy(example.resolve("pom.xml"), target.resolve("pom.xml"));
  }

  /// Records the build id and the sizes of modules and cache in the name of an empty file. The
  /// client uses the cache only if they fit, and need not read a file.
  private void recordCache() throws IOException {
    long modules = Files.size(image.resolve("runtime/lib/modules"));
    long cache = Files.size(image.resolve("lib/statusline.aot"));
    Files.createFile(image.resolve("lib/aot." + buildId() + "." + modules + "." + cache));
  }

  /// What the command line says of itself: for a shell that completes, for the reader of a manual.
  private void generate(String name, String... command) throws IOException, InterruptedException {
    Path file = image.resolve(name);
    Files.createDirectories(file.getParent());
    List<String> words = new ArrayList<>();
    words.add(image.resolve("runtime/bin/java").toString());
    words.add("-Dstatusline.build=" + buildId());
    words.add("@" + image.resolve("lib/jvm.options"));
    words.addAll(List.of(command));
    Path scratch = Files.createTempDirectory("statusline-generated");
    try {
      new ImageCommand(root, scratch).run(words, file);
    } finally {
      Folders.delete(scratch);
    }
  }

  /// What the linked libraries ask to be passed on, out of their jars.
  private void passOnNotices() throws IOException {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(modules, "*.jar")) {
      for (Path jar : jars) {
        try (FileSystem content = FileSystems.newFileSystem(jar)) {
          passOnNotices(content, image.resolve("legal").resolve(nameOf(jar)));
        }
      }
    }
  }

  private static void passOnNotices(FileSystem jar, Path target) throws IOException {
    try (DirectoryStream<Path> notices =
        Files.newDirectoryStream(jar.getPath("META-INF"), "*{LICENSE,NOTICE}*")) {
      for (Path notice : notices) {
        Files.createDirectories(target);
        Files.copy(notice, target.resolve(notice.getFileName().toString()));
      }
    }
  }

  /// A jar's name without its version.
  private static String nameOf(Path jar) {
    return jar.getFileName().toString().replaceFirst("-[0-9].*", "");
  }

  private void link() throws IOException, InterruptedException {
    List<String> roots = new ArrayList<>(List.of("statusline.app"));
    roots.addAll(providers().keySet());
    roots.addAll(PROMISED_MODULES);
    // A process of its own: after other work in the same one it generates other classes, and the
    // same jars are to give the same image.
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
            "--module-path=" + modules,
            "--add-modules=" + String.join(",", roots),
            "--strip-java-debug-attributes",
            "--no-header-files",
            "--no-man-pages",
            // Modules that lines and most commands do not use; libraries of other systems.
            "--compress=zip-6:filter=regex:/("
                + "com[.]fasterxml[.]jackson[.]databind|java[.]logging|java[.]net[.]http|java[.]xml"
                + "|org[.]jline[.].*|org[.]fusesource[.].*)/.*",
            "--output=" + image.resolve("runtime"));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("jlink failed");
    }
    RuntimeSettings.removeComments(image.resolve("runtime/conf"));
  }

  /// The Java modules that provide data modules, with the packages of their providers.
  private Map<String, Set<String>> providers() {
    Map<String, Set<String>> providers = new TreeMap<>();
    for (ModuleReference found : ModuleFinder.of(modules).findAll()) {
      for (ModuleDescriptor.Provides provides : found.descriptor().provides()) {
        if (provides.service().equals("statusline.api.DataModule")) {
          for (String provider : provides.providers()) {
            providers
                .computeIfAbsent(found.descriptor().name(), name -> new TreeSet<>())
                .add(provider.substring(0, provider.lastIndexOf('.')));
          }
        }
      }
    }
    return providers;
  }

  private static List<String> daemonOptions() {
    List<String> options = new ArrayList<>(DAEMON_OPTIONS);
    if (isLinux()) {
      options.addAll(LINUX_DAEMON_OPTIONS);
    }
    return options;
  }

  private static boolean isLinux() {
    return System.getProperty("os.name").equals("Linux");
  }

  private List<String> options(String mainClass, List<String> more, boolean isNative) {
    List<String> options = new ArrayList<>(JVM_OPTIONS);
    if (isLinux()) {
      options.addAll(LINUX_OPTIONS);
    }
    options.addAll(more);
    // Whether bin/statusline can supervise programs, or is only the script.
    options.add("-Dstatusline.client=" + (isNative ? "native" : "jvm"));
    // The broker creates the enabled data modules and touches no class of any other.
    providers()
        .forEach(
            (module, packages) ->
                packages.forEach(
                    name ->
                        options.add(
                            "--add-exports=" + module + "/" + name + "=statusline.broker")));
    // The AOT cache is refused if this option differs between training and use.
    options.add("--add-modules=" + String.join(",", PROMISED_MODULES));
    options.add("-m");
    options.add("statusline.app/" + mainClass);
    return options;
  }

  /// Makes the program that the host runs: the native client, or the JVM client where no compiler
  /// is.
  ///
  /// @return whether it is native
  private boolean client() throws IOException, InterruptedException {
    Path client = image.resolve("bin/statusline");
    String buildId = buildId();
    boolean built =
        compile(client, buildId, "-static")
            || compile(client, buildId, "-pie", "-Wl,-z,relro,-z,now");
    if (!built) {
      System.err.println("statusline image: no C compiler, so the client is the JVM");
      Files.copy(image.resolve("bin/statusline-jvm"), client, StandardCopyOption.COPY_ATTRIBUTES);
    }
    return built;
  }

  private boolean compile(Path client, String buildId, String... linking)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getenv().getOrDefault("CC", "cc"));
    command.addAll(BuildSettings.compilerFlags(root));
    command.addAll(List.of(linking));
    command.add("-DBUILD_ID=\"" + buildId + "\"");
    try (DirectoryStream<Path> sources =
        Files.newDirectoryStream(root.resolve("statusline-dist/src/native"), "*.c")) {
      sources.forEach(source -> command.add(source.toString()));
    }
    command.addAll(List.of("-o", client.toString()));
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    } catch (IOException noCompiler) {
      return false;
    }
  }

  /// Tells this image from one of other sources: a daemon of another build makes room for ours.
  private String buildId() throws IOException {
    List<Path> parts = new ArrayList<>();
    for (Path folder : List.of(modules, root.resolve("statusline-dist/src/native"))) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{jar,c,h,inc}")) {
        files.forEach(parts::add);
      }
    }
    Collections.sort(parts);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path part : parts) {
        digest.update(Files.readAllBytes(part));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
