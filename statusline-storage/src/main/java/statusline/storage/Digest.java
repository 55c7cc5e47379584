package statusline.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 digests as hexadecimal text. Stateless.
public final class Digest {
  private Digest() {}

  /// {@return the SHA-256 digest of a text in UTF-8, 64 digits}
  public static String of(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8)));
  }

  /// {@return the SHA-256 digest of a file, 64 digits}
  public static String ofFile(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream bytes = PlainFile.open(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /// {@return bytes 5 to 8 of the SHA-256 digest of a path, 8 digits, as the native client computes
  /// it}
  public static String ofPath(Path path) {
    return of(path.toString()).substring(8, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
