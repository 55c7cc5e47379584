package statusline.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import statusline.config.Environment;
import statusline.config.RunSettings;
import statusline.daemon.start.HostProcess;

/// A host that passes a document and asserts that the answer is one line, safe for a terminal.
final class Host {
  private static final String COLOUR = "\u001b\\[[0-9;]*m";

  private final Environment environment;

  Host(Environment environment) {
    this.environment = environment;
  }

  /// Returns the line for a document, without colours and line break.
  String line(String document) {
    return line(document.getBytes(UTF_8));
  }

  String line(byte[] document) {
    return line(new ByteArrayInputStream(document));
  }

  String line(InputStream input) {
    var output = new ByteArrayOutputStream();
    HostProcess.writeLine(environment, RunSettings.NONE, input, output);
    return plain(strict(output.toByteArray()));
  }

  private static String strict(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException invalid) {
      throw new AssertionError("not UTF-8", invalid);
    }
  }

  private static String plain(String answer) {
    assertTrue(answer.endsWith("\n"), answer);
    String line = answer.substring(0, answer.length() - 1).replaceAll(COLOUR, "");
    assertFalse(line.isBlank());
    line.codePoints().forEach(Host::assertHarmless);
    return line;
  }

  private static void assertHarmless(int c) {
    int type = Character.getType(c);
    assertFalse(
        Character.isISOControl(c)
            || type == Character.SURROGATE
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR
            || (c >= 0x202a && c <= 0x202e)
            || (c >= 0x2066 && c <= 0x2069)
            || (c >= 0xe0000 && c <= 0xe0fff)
            || c == 0xfeff,
        () -> "U+" + Integer.toHexString(c));
  }

  /// Asserts that a document gives a line and does not affect the line of the next document.
  void assertAnswers(byte[] document) {
    line(document);
    assertEquals("Opus 5.5", line("{\"model\":{\"display_name\":\"Opus 5.5\"}}").substring(0, 8));
  }
}
