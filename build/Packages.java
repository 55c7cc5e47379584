import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What people get: the archive with its checksum, and the packages for npm.
///
/// Run by the build when the archive is made: `java Packages.java ROOT IMAGE ARCHIVE NPM VERSION`.
final class Packages {
  private Packages() {}

  public static void main(String[] arguments) throws Exception {
    Path archive = Path.of(arguments[2]);
    writeChecksum(archive);
    var packages =
        new NpmPackages(
            Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[3]), arguments[4]);
    packages.build();
  }

  /// Beside the file, as `sha256sum --check` and `shasum -a 256 --check` read it.
  private static void writeChecksum(Path file) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    String name = file.getFileName().toString();
    String line = HexFormat.of().formatHex(digest.digest()) + "  " + name + "\n";
    Files.writeString(file.resolveSibling(name + ".sha256"), line);
  }
}
