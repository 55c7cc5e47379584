import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// What one run of the client came to, and whether it kept the promise to the host: exit code 0, a
/// line that is not blank, valid UTF-8, no control characters but colours and web links.
///
/// @param exitCode of it
/// @param bytes it wrote on standard output
/// @param startNanos when it was started, on the ticker of `System.nanoTime`
/// @param endNanos when it had ended
record Said(int exitCode, byte[] bytes, long startNanos, long endNanos) {
  private static final Pattern OURS =
      Pattern.compile("\u001b\\[[0-9;]*m|\u001b]8;;(https?://[!-~]*)?(\u001b\\\\|\u0007)");
  private static final String FORBIDDEN =
      "\\p{Cc}\u00ad\u061c\u200b-\u200c\u200e-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb";
  private static final Pattern CONTROL =
      Pattern.compile("[" + FORBIDDEN + "\\x{E0000}-\\x{E0FFF}]");

  double millis() {
    return (endNanos - startNanos) / 1e6;
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// {@return what it shows, without colours and links}
  String plain() {
    return OURS.matcher(text()).replaceAll("");
  }

  boolean isColoured() {
    return text().indexOf('\u001b') >= 0;
  }

  /// {@return whether the host would blank the row}
  boolean isBlank() {
    return exitCode != 0 || plain().isBlank();
  }

  /// {@return how the promise was broken; empty when it was kept}
  String fault() {
    if (exitCode != 0) {
      return "exit code " + exitCode;
    }
    if (isBlank()) {
      return "blank";
    }
    if (!isUtf8()) {
      return "no UTF-8";
    }
    if (bytes[bytes.length - 1] != '\n') {
      return "no line end";
    }
    return CONTROL.matcher(plain().replace("\n", "")).find() ? "a control character" : "";
  }

  private boolean isUtf8() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException invalid) {
      return false;
    }
  }
}
