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

/// What a run of the client through `/bin/sh -c` came to, byte for byte.
///
/// @param exitCode of it
/// @param bytes it said on standard output
record ImageRun(int exitCode, byte[] bytes) {
  private static final long LIMIT_SECONDS = 30;

  /// Colours, and links into the web.
  private static final Pattern OURS =
      Pattern.compile("\u001b\\[[0-9;]*m|\u001b]8;;(https?://[!-~]*)?(\u001b\\\\|\u0007)");

  /// Controls, what turns the direction of text, what cannot be seen; a joiner is allowed in emoji.
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Co}\\p{Cs}\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e"
              + "\u2060-\u206f\ufeff\ufff9-\ufffb\\x{E0000}-\\x{E0FFF}]");

  /// Writes a document.
  @FunctionalInterface
  interface Feed {
    /// @param client ends when it has read enough
    /// @throws IOException when it reads no more
    void write(OutputStream input, Process client) throws IOException, InterruptedException;
  }

  /// A document whose end the host tells.
  static Feed whole(byte[] document) {
    return (input, client) -> {
      input.write(document);
      input.close();
    };
  }

  /// A document whose end the client must find itself.
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
    } catch (IOException readNoMore) {
      // It stops where it has enough.
    }
    byte[] said = client.getInputStream().readAllBytes();
    assertTrue(client.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "it did not end");
    try {
      client.getOutputStream().close();
    } catch (IOException closedAlready) {
      // By the feed.
    }
    return new ImageRun(client.exitValue(), said);
  }

  /// {@return what it shows, without colours and links}
  String shown() {
    return OURS.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll("").strip();
  }

  /// The promise to the host: exit code 0, a line, valid UTF-8, nothing that disturbs a terminal.
  void assertSafe() throws CharacterCodingException {
    assertEquals(0, exitCode);
    assertFalse(shown().isBlank(), "blank");
    assertEquals('\n', bytes[bytes.length - 1], this::shown);
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    String visible = OURS.matcher(text).replaceAll("").replace("\n", "");
    assertFalse(FORBIDDEN.matcher(visible).find(), () -> "forbidden: " + visible);
  }
}
