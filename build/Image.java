import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

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
  /// The Java packages of the data modules in the image. They are exported to the broker at launch,
  /// so that it can create the enabled ones and touch no other.
  private static final List<String> DATA_MODULES =
      List.of("ccusage", "context", "git", "model", "time");

  /// How the JVM is run, in training and in use: the AOT cache is refused where they differ.
  private static final List<String> JVM_OPTIONS =
      List.of(
          // A refused cache must not be told on the user's line.
          "-Xlog:disable",
          "-Xlog:all=off",
          // Compiling early what the training run compiled pays off in seconds; a line takes none.
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-AOTReplayTraining",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-Xmx64m",
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
          "-XX:Tier3BackEdgeThreshold=3000");

  /// What makes classes at run time. A cache holds those ready made, so no first line needs it.
  private static final List<String> CLASS_MAKING =
      List.of(
          "java/lang/classfile/",
          "java/lang/constant/",
          "jdk/internal/classfile/",
          "jdk/internal/constant/");

  private static final List<String> COMPILER_OPTIONS =
      List.of(
          "-std=c11",
          "-D_GNU_SOURCE",
          "-O2",
          "-Wall",
          "-Wextra",
          "-Werror",
          "-Wshadow",
          "-Wconversion",
          "-Wformat=2",
          "-fstack-protector-strong",
          "-D_FORTIFY_SOURCE=2",
          "-fPIE");

  public static void main(String[] arguments) throws Exception {
    var image = new Image(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    image.build();
  }

  private void build() throws IOException, InterruptedException {
    delete(image);
    Files.createDirectories(image.resolve("lib"));
    link();
    copy(root.resolve("statusline-dist/src/image"), image);
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
        options("statusline.app.DaemonMain", DAEMON_OPTIONS, isNative));
    train(options("statusline.app.TrainingRun", List.of(), isNative));
    generate("share/completions/statusline.bash", "generate-completion");
    generate("share/man/man1/statusline.1", "generate-manual");
    new Repository(root, modules, image.resolve("repository")).build();
  }

  /// What the command line says of itself: for a shell that completes, for the reader of a manual.
  private void generate(String name, String command) throws IOException, InterruptedException {
    Path file = image.resolve(name);
    Files.createDirectories(file.getParent());
    List<String> words =
        List.of(
            image.resolve("runtime/bin/java").toString(),
            "@" + image.resolve("lib/jvm.options"),
            command);
    Path scratch = Files.createTempDirectory("statusline-generated");
    try {
      run(words, scratch, file);
    } finally {
      delete(scratch);
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
    for (String name : DATA_MODULES) {
      roots.add("statusline.module." + name);
    }
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
            // What no line needs: the libraries of commands that people type, natives of others.
            "--compress=zip-6:filter=regex:/("
                + "info[.]picocli|com[.]fasterxml[.]jackson[.]databind|java[.]logging"
                + "|org[.]jline[.].*|org[.]fusesource[.].*)/.*",
            "--output=" + image.resolve("runtime"));
    require(new ProcessBuilder(command).inheritIO().start().waitFor() == 0, "jlink failed");
  }

  private static List<String> options(String mainClass, List<String> more, boolean isNative) {
    List<String> options = new ArrayList<>(JVM_OPTIONS);
    options.addAll(more);
    // Whether bin/statusline can supervise programs, or is only the script.
    options.add("-Dstatusline.client=" + (isNative ? "native" : "jvm"));
    for (String name : DATA_MODULES) {
      String module = "statusline.module." + name;
      options.add("--add-exports=" + module + "/" + module + "=statusline.broker");
    }
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
    command.addAll(COMPILER_OPTIONS);
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
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{jar,c,h}")) {
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

  /// Writes the AOT cache of all that a line runs through.
  ///
  /// Whatever is in the cache is loaded at each start, so of the JDK's classes it holds those only
  /// that a daemon's first line waits for. Which they are is seen in a run on a first cache, since
  /// without one the JVM also loads what that has ready made.
  private void train(List<String> options) throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("statusline-training");
    Path cache = image.resolve("lib/statusline.aot");
    try {
      List<String> all = new ArrayList<>(options);
      all.add(trainingDocument(scratch).toString());
      all.add(trainingRepository(scratch).toString());
      all.add(root.resolve("statusline-dist/src/image-training").toString());
      List<String> first = new ArrayList<>(all);
      first.add("first");
      Path loaded = scratch.resolve("loaded");
      Path needed = scratch.resolve("needed");
      Path kept = scratch.resolve("kept");
      Path firstCache = scratch.resolve("cache");
      java(scratch, all, "-XX:DumpLoadedClassList=" + loaded);
      dump(scratch, options, loaded, firstCache, "-XX:-AOTClassLinking");
      java(
          scratch,
          first,
          "-XX:SharedArchiveFile=" + firstCache,
          "-XX:DumpLoadedClassList=" + needed);
      Files.write(kept, kept(Files.readAllLines(loaded), Files.readAllLines(needed)));
      dump(scratch, options, kept, cache, "-XX:+AOTClassLinking");
    } finally {
      delete(scratch);
    }
    require(Files.isRegularFile(cache), "the JVM wrote no AOT cache");
  }

  private void dump(Path scratch, List<String> options, Path list, Path cache, String linking)
      throws IOException, InterruptedException {
    java(
        scratch,
        options,
        "-Xshare:dump",
        linking,
        "-XX:SharedClassListFile=" + list,
        "-XX:SharedArchiveFile=" + cache);
  }

  private void java(Path scratch, List<String> options, String... first)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(image.resolve("runtime/bin/java").toString());
    command.addAll(List.of(first));
    command.addAll(options);
    run(command, scratch, scratch.resolve("log"));
  }

  /// Shortens a list of classes: a line names one, or says with `@` what is ready made of it.
  private static List<String> kept(List<String> loaded, List<String> needed) {
    Set<String> first = new HashSet<>();
    for (String line : needed) {
      first.add(subject(line));
    }
    List<String> kept = new ArrayList<>();
    for (String line : loaded) {
      String name = subject(line);
      boolean isOfTheJdk =
          name.startsWith("java/") || name.startsWith("jdk/") || name.startsWith("sun/");
      boolean isNeeded = first.contains(name) && CLASS_MAKING.stream().noneMatch(name::startsWith);
      if (!isOfTheJdk || isNeeded) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static String subject(String line) {
    String[] words = line.split(" ");
    return words[0].startsWith("@") ? words[1] : words[0];
  }

  /// The example with what the host tells from the first reply on, as of now: most lines show it.
  private Path trainingDocument(Path scratch) throws IOException {
    String reply =
        """
        {"type":"assistant","timestamp":"2026-11-23T14:05:00.000Z",\
        "message":{"id":"msg_1","model":"claude-opus-5-5","content":[]}}
        """;
    Path transcript = Files.writeString(scratch.resolve("transcript.jsonl"), reply);
    String example = Files.readString(root.resolve("examples/session.json"));
    long now = System.currentTimeMillis() / 1_000;
    String more =
        """
        , "transcript_path": "%s",
        "prompt_cache": {"warm": true, "caching_observed": true, "ttl": "1h",
          "expires_at": %d, "requests": 4, "misses": 0, "hit_ratio": 0.96,
          "recache_tokens_if_cold": 84012},
        "rate_limits": {
          "five_hour": {"used_percentage": 37.4, "resets_at": %d},
          "seven_day": {"used_percentage": 61, "resets_at": %d}}}
        """
            .formatted(transcript, now + 3_600, now + 8_040, now + 273_600);
    String document = example.substring(0, example.lastIndexOf('}')) + more;
    return Files.writeString(scratch.resolve("session.json"), document);
  }

  /// In a rebase of a branch with an upstream, some references packed and a tag at its commit: made
  /// by hand, for a build needs no git.
  private static Path trainingRepository(Path scratch) throws IOException {
    String commit = "2b66fd261ee5c6cfc8de7fa466bab600bcfe4f69";
    Map<String, String> files =
        Map.of(
            "HEAD",
            "ref: refs/heads/main",
            "config",
            "[branch \"main\"]\n\tremote = origin\n\tmerge = refs/heads/main",
            "packed-refs",
            "# pack-refs with: peeled sorted\n" + commit + " refs/tags/v1",
            "refs/heads/main",
            commit,
            "refs/remotes/origin/main",
            commit,
            "refs/tags/v2",
            commit,
            "rebase-merge/head-name",
            "refs/heads/main",
            "rebase-merge/msgnum",
            "1",
            "rebase-merge/end",
            "2",
            "logs/refs/stash",
            commit + " " + commit + "\tWIP");
    Path repository = Files.createDirectory(scratch.resolve("repository"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = repository.resolve(".git").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue() + "\n");
    }
    Files.createDirectory(repository.resolve(".git/objects"));
    return repository;
  }

  private void run(List<String> command, Path scratch, Path log)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().clear();
    // The encoding as most users have it: it decides which encoder a JVM begins with.
    builder
        .environment()
        .putAll(
            Map.of(
                "HOME",
                scratch.toString(),
                "PATH",
                System.getenv().getOrDefault("PATH", "/usr/bin:/bin"),
                "LC_ALL",
                "C.UTF-8",
                "COLUMNS",
                "120"));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = builder.start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    process.destroyForcibly();
    require(
        ended && process.exitValue() == 0, "a run of the image failed:\n" + Files.readString(log));
  }

  private static void require(boolean held, String sentence) {
    if (!held) {
      System.err.println("statusline image: " + sentence);
      System.exit(1);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
              throws IOException {
            Path target = to.resolve(from.relativize(file));
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path done, IOException broken)
              throws IOException {
            Files.delete(done);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
