package statusline.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.testing.TestEnvironment;

/// Commands whose output cannot be written. `/dev/full` is a full device.
class FullOutputTest {
  private static final String SENTENCE = "statusline: cannot write to standard output\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--version",
        "--help",
        "-h",
        "--list-modules",
        "--list-modules --json",
        "config show",
        "config show --json",
        "config schema",
        "config validate",
        "config set renderer.theme slate",
        "config init",
        "preview",
        "generate-manual",
        "generate-completion",
        "help daemon",
        "doctor --help",
        "install --dry-run --help"
      })
  void fullOutputIsAnError(String command) throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full");
    Answer answer = answer(command);

    assertEquals(1, answer.code(), answer.err());
    assertTrue(answer.err().endsWith(SENTENCE), answer.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "config set a", "daemon"})
  void failedCommandKeepsItsExitCode(String command) throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full");
    Answer answer = answer(command);

    assertEquals(2, answer.code());
    assertEquals(1, answer.err().lines().count(), answer.err());
  }

  private Answer answer(String command) throws IOException {
    var err = new ByteArrayOutputStream();
    try (var out = new PrintStream(new FileOutputStream("/dev/full"), false, UTF_8)) {
      int code =
          CommandRun.run(
              command.split(" ", -1),
              TestEnvironment.in(folder),
              out,
              new PrintStream(err, true, UTF_8));
      return new Answer(code, "", err.toString(UTF_8));
    }
  }
}
