package statusline.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests the script of the image, with a script in the place of Java.
class ScriptTest {
  @TempDir Path folder;

  private Path link;

  @BeforeEach
  void makeImage() throws IOException {
    Path script = Files.createDirectories(folder.resolve("image/bin")).resolve("statusline-jvm");
    TestProgram.copy(Product.ROOT.resolve("statusline-dist/src/image/bin/statusline-jvm"), script);
    Files.createDirectories(folder.resolve("image/runtime/bin"));
    program("image/runtime/bin/java", "pwd");
    for (String name : List.of("readlink", "iconv", "cat", "stty")) {
      program("repository/" + name, "touch " + folder.resolve("run"));
    }
    link = Files.createSymbolicLink(folder.resolve("link"), script);
  }

  private void program(String name, String command) throws IOException {
    Path program = folder.resolve(name);
    Files.createDirectories(program.resolveSibling(""));
    TestProgram.script(program, command);
  }

  private String output(String... words) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(words)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(Path.of("/dev/null").toFile())
            .directory(folder.toFile())
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertEquals(0, process.waitFor(), output);
    return output;
  }

  @Test
  void scriptBehindALinkRunsNoProgramOfThePath() throws Exception {
    String path = "PATH=" + folder.resolve("repository") + ":/usr/bin:/bin";

    for (String argument : List.of("--theme=slate", "doctor")) {
      assertEquals(folder.toString(), output("env", path, link.toString(), argument));
    }

    assertFalse(Files.exists(folder.resolve("run")));
  }

  @ParameterizedTest
  @CsvSource({
    "ANTHROPIC_API_KEY=, ''",
    "ANTHROPIC_API_KEY=secret, ANTHROPIC_API_KEY",
    "ANTHROPIC_AUTH_TOKEN=secret, ANTHROPIC_AUTH_TOKEN",
    "CLAUDE_CODE_OAUTH_TOKEN=secret, CLAUDE_CODE_OAUTH_TOKEN"
  })
  void nameOfAKeyIsPassedOn(String variable, String login) throws Exception {
    program("image/runtime/bin/java", "echo \"login=$STATUSLINE_LOGIN\"");

    assertEquals("login=" + login, output("env", "-i", variable, link.toString(), "--theme=slate"));
  }

  @Test
  void deletedWorkingDirectoryIsReplacedByTheRoot() throws Exception {
    for (String argument : List.of("--theme=slate", "doctor")) {
      Path gone = Files.createDirectory(folder.resolve("gone"));
      String command = "cd " + gone + " && rmdir " + gone + " && exec " + link + " " + argument;

      assertEquals("/", output("sh", "-c", command));
    }
  }
}
