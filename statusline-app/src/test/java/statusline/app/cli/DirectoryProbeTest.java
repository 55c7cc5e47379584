package statusline.app.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.config.Environment;
import statusline.testing.TestEnvironment;

class DirectoryProbeTest {
  @TempDir Path folder;

  private final DirectoryProbe hanging =
      new DirectoryProbe(Duration.ofMillis(1), (directory, timeout) -> false);

  @Test
  void directoryThatDoesNotAnswerIsNamed() {
    var failure = assertThrows(IOException.class, () -> hanging.require(folder));

    assertEquals(folder + " does not answer within 0 seconds", failure.getMessage());
  }

  @Test
  void missingUnreadableAndOtherwiseFilledDirectoriesAnswer() throws Exception {
    var probe = new DirectoryProbe();
    Files.createDirectory(folder.resolve("settings.json"));
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));

    for (Path directory : new Path[] {folder, folder.resolve("missing"), closed}) {
      assertDoesNotThrow(() -> probe.require(directory));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "config show, 1",
    "config validate, 1",
    "config set renderer.theme slate, 1",
    "accounts list, 1",
    "install --dry-run, 1",
    "doctor, 1",
    "preview, 1",
    "--list-modules, 1",
    "config --help, 0",
    "doctor --help, 0",
    "--version, 0",
    "generate-manual, 0"
  })
  void commandsThatReadTheConfigurationFailWithOneSentence(String words, int code)
      throws IOException {
    Environment environment = TestEnvironment.in(folder);
    var line = CommandLines.all(environment);
    var err = new StringWriter();
    line.setErr(new PrintWriter(err)).setOut(new PrintWriter(new StringWriter()));
    line.setExecutionStrategy(parsed -> CommandRun.execute(parsed, environment, hanging));

    assertEquals(code, line.execute(words.split(" ", -1)), err.toString());
    String expected =
        "statusline: " + environment.configDirectory() + " does not answer within 0 seconds\n";
    assertEquals(code == 0 ? "" : expected, err.toString());
  }
}
