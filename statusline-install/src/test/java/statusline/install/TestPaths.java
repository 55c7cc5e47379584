package statusline.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.AccountList;
import statusline.testing.TestEnvironment;

/// A home directory with a small image beside it, and the commands that a user runs there.
final class TestPaths {
  /// Host settings with another status line.
  static final String FOREIGN =
      "{\n  \"statusLine\": {\"type\": \"command\", \"command\": \"~/line.sh\"}\n}\n";

  private final InstallPaths paths;

  private TestPaths(InstallPaths paths) {
    this.paths = paths;
  }

  static TestPaths in(Path folder) throws IOException {
    Path image = image(folder.resolve("image"), "one");
    return new TestPaths(
        InstallPaths.of(
            TestEnvironment.in(folder),
            image,
            null,
            new Daemons(Optional.empty()),
            AccountList.in(TestEnvironment.in(folder).stateDirectory())));
  }

  static Path image(Path folder, String says) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.writeString(bin.resolve("statusline"), "#!/bin/sh\necho " + says + "\n");
    bin.resolve("statusline").toFile().setExecutable(true);
    Files.createDirectories(folder.resolve("lib"));
    Files.writeString(folder.resolve("lib/jvm.options"), "-Xmx64m\n");
    Files.createDirectories(folder.resolve("runtime/legal"));
    Files.writeString(folder.resolve("runtime/release"), "JAVA_VERSION=25\n");
    Files.createSymbolicLink(folder.resolve("runtime/legal/notice"), Path.of("../release"));
    return folder;
  }

  static void setMode(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  /// Returns the same home directory with another image.
  TestPaths withImage(Path image) {
    return new TestPaths(
        new InstallPaths(
            paths.environment(),
            new ImageFolder(image),
            paths.images(),
            paths.daemons(),
            paths.accounts()));
  }

  InstallPaths paths() {
    return paths;
  }

  Path settings() {
    return paths.environment().configDirectory().resolve("settings.json");
  }

  Path configuration() {
    return settings().resolveSibling("statusline.user.json");
  }

  Path data() {
    return paths.images().folder();
  }

  String command() {
    return paths.images().program().toString();
  }

  InstallOptions options(@Nullable Long padding, @Nullable Double refreshSeconds, boolean force) {
    List<Path> directories = List.of(paths.environment().configDirectory());
    return new InstallOptions(
        directories, padding, refreshSeconds, false, "1.2", false, force, false);
  }

  /// Sets an old time on the settings file, so that an edit does not wait for the host.
  void calm() throws IOException {
    if (Files.isRegularFile(settings())) {
      Files.setLastModifiedTime(settings(), FileTime.fromMillis(0));
    }
  }

  int install(UserDialog dialog) throws IOException, InstallException {
    return new Installation(paths, options(null, null, false), dialog).run();
  }

  int installByForce() throws IOException, InstallException {
    return new Installation(paths, options(null, null, true), TestDialog.withoutUser()).run();
  }

  int uninstall(UserDialog dialog) throws IOException, InstallException {
    return new Uninstallation(paths, false, false, dialog).run(List.of());
  }
}
