package statusline.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import statusline.testing.TestEnvironment;

class TypedInputTest {
  @TempDir Path folder;

  private final StringWriter err = new StringWriter();

  private CommandLine command(String name) throws IOException {
    CommandLine root = CommandLines.all(TestEnvironment.in(folder));
    CommandLine command = root.getSubcommands().get(name);
    return command.setErr(new PrintWriter(err, true));
  }

  private byte[] read(String text, String device, String name) throws IOException {
    return TypedInput.document(
        new ByteArrayInputStream(text.getBytes(UTF_8)), device, command(name));
  }

  @ParameterizedTest
  @CsvSource({
    "explain, explain, /dev/pts/3",
    "compare, compare, /dev/pts/0",
    "preview, preview -, /dev/tty1",
    "explain, explain, /dev/ttyS0"
  })
  void terminalAsInputPrintsUsage(String name, String words, String device) {
    String message =
        assertThrows(ParameterException.class, () -> read("{}", device, name)).getMessage();

    assertEquals("standard input is a terminal; use `statusline " + words + " < FILE`", message);
    assertTrue(err.toString().contains("Usage: statusline " + name), err.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pipe:[123]", "/dev/null", "/tmp/document.json", "socket:[7]"})
  void otherInputIsRead(String device) throws IOException {
    assertArrayEquals("{\"a\":1}".getBytes(UTF_8), read("{\"a\":1} x", device, "explain"));
  }

  @Test
  void emptyInputIsReported() {
    String message =
        assertThrows(IOException.class, () -> read("", "/dev/null", "preview")).getMessage();

    assertEquals("standard input is empty; use `statusline preview - < FILE`", message);
  }
}
