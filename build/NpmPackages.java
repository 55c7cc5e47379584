import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Two packages as npm packs them: one that finds the image, one that carries that of this
/// platform. They are files to hand on; nothing is published, and no registry is asked.
///
/// @param root of the checkout
/// @param image to pack
/// @param folder to make; replaced
/// @param version of both
record NpmPackages(Path root, Path image, Path folder, String version) {
  private static final long LIMIT_SECONDS = 120;

  void build() throws IOException, InterruptedException {
    Tree.delete(folder);
    Path stage = Files.createDirectories(folder.resolve("stage"));
    try {
      Path launcher = template("launcher", stage);
      Path platform = template("platform", stage);
      copyFollowingLinks(image, platform.resolve("image"));
      for (Path parcel : List.of(launcher, platform)) {
        Files.copy(root.resolve("LICENSE"), parcel.resolve("LICENSE"));
        if (!pack(parcel)) {
          System.out.println("statusline packages: there is no npm here, so none were packed");
          return;
        }
      }
    } finally {
      Tree.delete(stage);
    }
  }

  /// Copies a folder of `npm/` and says in its texts what only the build knows.
  private Path template(String name, Path stage) throws IOException {
    Path from = root.resolve("npm").resolve(name);
    Path to = stage.resolve(name);
    for (Path file : content(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.writeString(target, filledIn(Files.readString(file)));
      target.toFile().setExecutable(Files.isExecutable(file), false);
    }
    return to;
  }

  private String filledIn(String text) {
    return text.replace("@PLATFORM_PACKAGE@", "statusline-" + os() + "-" + cpu())
        .replace("@VERSION@", version)
        .replace("@OS@", os())
        .replace("@CPU@", cpu());
  }

  private static String os() {
    return System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
  }

  private static String cpu() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
  }

  /// npm leaves links out.
  private static void copyFollowingLinks(Path from, Path to) throws IOException {
    for (Path file : content(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static List<Path> content(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /// Packs without the person's settings of npm, and without the network.
  ///
  /// @return false where there is no npm
  private boolean pack(Path parcel) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("npm", "pack", parcel.toString()));
    command.addAll(List.of("--pack-destination=" + folder, "--ignore-scripts", "--offline"));
    Path log = folder.resolve("npm.log");
    var builder = new ProcessBuilder(command).directory(parcel.toFile());
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", path, "HOME", folder.resolve("stage").toString()));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process;
    try {
      process = builder.start();
    } catch (IOException noNpm) {
      Files.deleteIfExists(log);
      return false;
    }
    boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    if (!ended || process.exitValue() != 0) {
      throw new IOException("npm pack failed:\n" + Files.readString(log));
    }
    Files.delete(log);
    return true;
  }
}
