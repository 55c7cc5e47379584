package statusline.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 digests as hexadecimal text. Stateless.
public final class Digest {
  private Digest() {}

  /// {@return the SHA-256 digest of a text in UTF-8, 64 digits}
  public static String of(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// {@return bytes 5 to 8 of the SHA-256 digest of a path, 8 digits, as the native client computes
  /// it}
  public static String ofPath(Path path) {
    return of(path.toString()).substring(8, 16);
  }
}
