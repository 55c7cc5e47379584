package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The result of a run of the client through `/bin/sh -c`.
///
/// @param exitCode exit code
/// @param bytes standard output
record ImageRun(int exitCode, byte[] bytes) {
  private static final long LIMIT_SECONDS = 30;

  /// Colours, web links, and the mark before an indent.
  private static final Pattern ALLOWED =
      Pattern.compile(
          "\u001b\\[[0-9;]*m|\u001b]8;;(https?://[!-~]*)?(\u001b\\\\|\u0007)|(?m)^\u200b(?= )");

  /// Control, bidirectional and invisible characters, except the joiner of emoji.
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Co}\\p{Cs}\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e"
              + "\u2060-\u206f\ufeff\ufff9-\ufffb\\x{E0000}-\\x{E0FFF}]");

  /// Writes a document.
  @FunctionalInterface
  interface Feed {
    /// @param client the client, which may exit before the end of the document
    /// @throws IOException if the client reads no more
    void write(OutputStream input, Process client) throws IOException, InterruptedException;
  }

  /// {@return a feed that closes the stream after the document}
  static Feed whole(byte[] document) {
    return (input, client) -> {
      input.write(document);
      input.close();
    };
  }

  /// {@return a feed that leaves the stream open after the document}
  static Feed leftOpen(byte[] document) {
    return (input, client) -> {
      input.write(document);
      input.flush();
    };
  }

  static ImageRun of(BuiltImage image, Feed feed) throws IOException, InterruptedException {
    Process client = image.start(List.of("/bin/sh", "-c", "'" + image.launcher() + "'"));
    try {
      feed.write(client.getOutputStream(), client);
    } catch (IOException inputClosed) {
      // The client stops reading after the document.
    }
    byte[] output = client.getInputStream().readAllBytes();
    assertTrue(client.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "the client did not exit");
    try {
      client.getOutputStream().close();
    } catch (IOException alreadyClosed) {
      // The feed has closed the stream.
    }
    return new ImageRun(client.exitValue(), output);
  }

  /// {@return the output without colours and links}
  String shown() {
    return ALLOWED.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll("").strip();
  }

  /// Asserts exit code 0 and one line of valid UTF-8 without characters that disturb a terminal.
  void assertSafe() throws CharacterCodingException {
    assertEquals(0, exitCode);
    assertFalse(shown().isBlank(), "blank");
    assertEquals('\n', bytes[bytes.length - 1], this::shown);
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    String visible = ALLOWED.matcher(text).replaceAll("").replace("\n", "");
    assertFalse(FORBIDDEN.matcher(visible).find(), () -> "forbidden: " + visible);
  }
}
