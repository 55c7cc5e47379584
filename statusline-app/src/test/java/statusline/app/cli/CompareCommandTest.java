package statusline.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import statusline.config.AccountList;
import statusline.config.Environment;
import statusline.install.Daemons;
import statusline.install.InstallPaths;
import statusline.testing.TestEnvironment;

class CompareCommandTest {
  @TempDir Path folder;

  private InstallPaths places;

  @BeforeEach
  void makePlaces() throws IOException {
    Environment environment = TestEnvironment.in(folder);
    Path program = Files.createDirectories(folder.resolve("image/bin")).resolve("statusline");
    Files.writeString(program, "#!/bin/sh\nprintf 'ours '; cat; echo\n");
    program.toFile().setExecutable(true);
    places =
        InstallPaths.of(
            environment,
            folder.resolve("image"),
            null,
            new Daemons(Optional.empty()),
            AccountList.in(environment.stateDirectory()));
  }

  private List<String> compared(String... arguments) {
    var command = new CompareCommand(places, new ByteArrayInputStream("{\"a\":1}".getBytes(UTF_8)));
    var out = new StringWriter();
    CommandLine line = new CommandLine(command).setOut(new PrintWriter(out, true));
    line.setExecutionExceptionHandler(
        (failure, typed, parsed) -> {
          out.write(String.valueOf(failure.getMessage()));
          return 1;
        });
    line.execute(arguments);
    return out.toString().lines().toList();
  }

  private void configure(String command) throws IOException {
    Files.writeString(
        places.environment().configDirectory().resolve("settings.json"),
        "{\"statusLine\": {\"type\": \"command\", \"command\": \"" + command + "\"}}");
  }

  @Test
  void bothCommandsGetTheDocumentAndAreTimed() throws IOException {
    configure("printf '\\\\033[31mformer\\\\033[0m '; cat");

    List<String> rows = compared();

    assertTrue(rows.get(0).matches(" +FIRST +BEST +EXIT +LINE"), rows.get(0));
    assertTrue(
        rows.get(1).matches("former +[0-9.]+ ms +[0-9.]+ ms +0 +former \\{\"a\":1}"), rows.get(1));
    assertTrue(
        rows.get(2).matches("ours +[0-9.]+ ms +[0-9.]+ ms +0 +ours \\{\"a\":1}"), rows.get(2));
  }

  @Test
  void failedCommandShowsAnEmptyRow() throws IOException {
    configure("echo x; exit 3");

    assertTrue(compared().get(1).endsWith(" 3     (no line: the host shows an empty row)"));
  }

  @Test
  void optionNamesAnotherCommand() {
    assertTrue(compared("--with", "echo theirs").get(1).endsWith(" theirs"));
  }

  @Test
  void missingFormerCommandNamesTheOption() {
    assertEquals(
        List.of(
            places.environment().configDirectory()
                + " has no former status line; name a command with --with COMMAND"),
        compared());
  }

  @Test
  void formerCommandOfProjectSettingsIsNotRun() throws IOException {
    Path project = Files.createDirectories(folder.resolve("project"));
    Path config = Files.createDirectories(project.resolve(".claude"));
    Path marker = folder.resolve("marker");
    places =
        InstallPaths.of(
            places.environment().withConfigDirectory(config),
            folder.resolve("image"),
            null,
            new Daemons(Optional.empty()),
            places.accounts());
    configure("touch " + marker);

    assertEquals(
        List.of(
            "the former status line was not run: the host does not trust "
                + project
                + "; name a command with --with COMMAND"),
        compared());
    assertTrue(Files.notExists(marker));
  }

  @Test
  void formerCommandRunsInTheHomeDirectoryUnlessTheCurrentOneIsTrusted() throws IOException {
    configure("pwd");
    Path here = Path.of("").toAbsolutePath();

    assertTrue(compared().get(1).endsWith(" " + places.environment().home()));
    Files.writeString(
        places.environment().home().resolve(".claude.json"),
        "{\"projects\":{\"" + here + "\":{\"hasTrustDialogAccepted\":true}}}");
    assertTrue(compared().get(1).endsWith(" " + here));
    assertTrue(compared("--with", "pwd").get(1).endsWith(" " + here));
  }
}
