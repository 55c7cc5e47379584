import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes what users download: the checksum of the archive, and the npm packages. With the system
/// property `npm.skip` it writes only the checksum.
///
/// The build runs this program after it has made the archive: `java Packages.java ROOT IMAGE
/// ARCHIVE NPM`, with the system properties of [BuildSettings].
final class Packages {
  private Packages() {}

  public static void main(String[] arguments) throws Exception {
    writeChecksum(Path.of(arguments[2]));
    if (Boolean.getBoolean("npm.skip")) {
      return;
    }
    var packages =
        new NpmPackages(
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            Path.of(arguments[3]),
            BuildSettings.fromSystemProperties().version());
    packages.build();
  }

  private static void writeChecksum(Path archive) throws IOException {
    Path checksum = archive.resolveSibling(archive.getFileName() + ".sha256");
    Files.writeString(checksum, Checksums.line(archive));
  }
}
