import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Checksums of files.
final class Checksums {
  private Checksums() {}

  /// {@return the checksum of a file in hexadecimal digits}
  ///
  /// @param algorithm name of the algorithm, such as `SHA-256`
  static String of(Path file, String algorithm) throws IOException {
    MessageDigest digest = digest(algorithm);
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /// {@return the line that `sha256sum --check` and `shasum -a 256 --check` read}
  static String line(Path file) throws IOException {
    return of(file, "SHA-256") + "  " + file.getFileName() + "\n";
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException unknown) {
      throw new IllegalArgumentException(unknown);
    }
  }
}
