import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Packs two npm packages: one that finds the image, and one that contains the image of this
/// platform. Nothing is published, and no registry is asked.
///
/// @param root folder of the checkout
/// @param image folder of the image
/// @param folder for the packages; replaced
/// @param version of both packages
record NpmPackages(Path root, Path image, Path folder, String version) {
  private static final long TIMEOUT_SECONDS = 120;

  void build() throws IOException, InterruptedException {
    Folders.delete(folder);
    Path stage = Files.createDirectories(folder.resolve("stage"));
    try {
      Path launcher = copyTemplate("launcher", stage);
      Path platform = copyTemplate("platform", stage);
      copyFollowingLinks(image, platform.resolve("image"));
      for (Path content : List.of(launcher, platform)) {
        Files.copy(root.resolve("LICENSE"), content.resolve("LICENSE"));
        if (!pack(content)) {
          System.out.println("warning: npm is missing, so no npm packages were made");
          return;
        }
      }
    } finally {
      Folders.delete(stage);
    }
  }

  /// Copies a folder of `npm/` and replaces the placeholders in its files.
  private Path copyTemplate(String name, Path stage) throws IOException {
    Path from = root.resolve("npm").resolve(name);
    Path to = stage.resolve(name);
    String os = os(System.getProperty("os.name"));
    String cpu = cpu(System.getProperty("os.arch"));
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.writeString(target, fillIn(Files.readString(file), version, os, cpu));
      target.toFile().setExecutable(Files.isExecutable(file), false);
    }
    return to;
  }

  /// {@return a text with its placeholders replaced}
  static String fillIn(String text, String version, String os, String cpu) {
    return text.replace("@PLATFORM_PACKAGE@", "statusline-" + os + "-" + cpu)
        .replace("@VERSION@", version)
        .replace("@OS@", os)
        .replace("@CPU@", cpu);
  }

  /// {@return npm's name of an operating system}
  ///
  /// @param name value of Java's `os.name`
  static String os(String name) {
    return name.startsWith("Mac") ? "darwin" : "linux";
  }

  /// {@return npm's name of a processor architecture}
  ///
  /// @param architecture value of Java's `os.arch`
  static String cpu(String architecture) {
    return architecture.equals("aarch64") ? "arm64" : "x64";
  }

  /// Copies files instead of links, because npm does not pack links.
  private static void copyFollowingLinks(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /// Runs `npm pack` without the user's npm settings and without the network.
  ///
  /// @return false if there is no npm
  private boolean pack(Path content) throws IOException, InterruptedException {
    Path log = folder.resolve("npm.log");
    var builder =
        new ProcessBuilder(
            "npm",
            "pack",
            content.toString(),
            "--pack-destination=" + folder,
            "--ignore-scripts",
            "--offline");
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", path, "HOME", folder.resolve("stage").toString()));
    builder.directory(content.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    Process process;
    try {
      process = builder.start();
    } catch (IOException noNpm) {
      Files.deleteIfExists(log);
      return false;
    }
    boolean hasEnded = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    if (!hasEnded || process.exitValue() != 0) {
      throw new IOException("npm pack failed:\n" + Files.readString(log));
    }
    Files.delete(log);
    return true;
  }
}
