package statusline.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.testing.TestEnvironment;

/// A person's home with a small image beside it, and what that person types there.
final class TestPlaces {
  /// Settings of the host with another status line.
  static final String FOREIGN =
      "{\n  \"statusLine\": {\"type\": \"command\", \"command\": \"~/line.sh\"}\n}\n";

  private final Places places;

  private TestPlaces(Places places) {
    this.places = places;
  }

  static TestPlaces in(Path folder) throws IOException {
    Path image = image(folder.resolve("image"), "one");
    return new TestPlaces(
        Places.of(TestEnvironment.in(folder), image, null, new Daemons(Optional.empty())));
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

  /// The same home, with another image.
  TestPlaces withImage(Path image) {
    return new TestPlaces(
        new Places(
            places.environment(), new ImageFolder(image), places.images(), places.daemons()));
  }

  Places places() {
    return places;
  }

  Path settings() {
    return places.environment().configDirectory().resolve("settings.json");
  }

  Path configuration() {
    return settings().resolveSibling("statusline.user.json");
  }

  Path data() {
    return places.images().folder();
  }

  String command() {
    return places.images().program().toString();
  }

  InstallOptions options(@Nullable Long padding, @Nullable Double refreshSeconds, boolean force) {
    List<Path> directories = List.of(places.environment().configDirectory());
    return new InstallOptions(
        directories, padding, refreshSeconds, false, "1.2", false, force, false);
  }

  /// Lets the last write into the settings be long ago, so that nobody waits for the next one.
  void calm() throws IOException {
    if (Files.isRegularFile(settings())) {
      Files.setLastModifiedTime(settings(), FileTime.fromMillis(0));
    }
  }

  int install(Person person) throws IOException, InstallException {
    return new Installation(places, options(null, null, false), person).run();
  }

  int installByForce() throws IOException, InstallException {
    return new Installation(places, options(null, null, true), TestPerson.away()).run();
  }

  int uninstall(Person person) throws IOException, InstallException {
    return new Uninstallation(places, false, false, person).run(List.of());
  }
}
