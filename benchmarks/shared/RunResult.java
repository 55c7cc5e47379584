package shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The result of one run of the client. A good run exits with code 0 and prints a line that is not
/// blank, is valid UTF-8, and has no control characters except those of colours and web links.
///
/// @param exitCode of the process
/// @param bytes its standard output
/// @param startNanos start time, on the ticker of `System.nanoTime`
/// @param endNanos end time, on the same ticker
public record RunResult(int exitCode, byte[] bytes, long startNanos, long endNanos) {
  private static final Pattern OURS =
      Pattern.compile(
          "\u001b\\[[0-9;]*m|\u001b]8;;(https?://[!-~]*)?(\u001b\\\\|\u0007)|(?m)^\u200b(?= )");
  private static final String FORBIDDEN =
      "\\p{Cc}\u00ad\u061c\u200b-\u200c\u200e-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb";
  private static final Pattern CONTROL =
      Pattern.compile("[" + FORBIDDEN + "\\x{E0000}-\\x{E0FFF}]");

  public double millis() {
    return (endNanos - startNanos) / 1e6;
  }

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// {@return its text without colours and links}
  public String plain() {
    return OURS.matcher(text()).replaceAll("");
  }

  public boolean isColoured() {
    return text().indexOf('\u001b') >= 0;
  }

  /// {@return whether the host would show a blank row}
  public boolean isBlank() {
    return exitCode != 0 || plain().isBlank();
  }

  /// {@return what is wrong with the run; empty if nothing is}
  public String fault() {
    if (exitCode != 0) {
      return "exit code " + exitCode;
    }
    if (isBlank()) {
      return "blank";
    }
    if (!isUtf8()) {
      return "invalid UTF-8";
    }
    if (bytes[bytes.length - 1] != '\n') {
      return "no line feed at the end";
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
