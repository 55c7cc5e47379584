package statusline.broker.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import statusline.api.Command;
import statusline.api.CommandOutput;

@ParameterizedClass
@EnumSource(Supervision.class)
class SystemCommandsTest {
  private static final Path SHELL = Path.of("/bin/sh");
  private static final Path PRINTF = Path.of("/usr/bin/printf");

  @TempDir Path folder;

  @Parameter private Supervision supervision;

  private SystemCommands commands;

  @BeforeEach
  void makeRunner() {
    commands =
        new SystemCommands(
            new CleanPath("/usr/bin:.:/bin", Path.of("/root"), System::nanoTime),
            supervision.supervisor());
  }

  @AfterEach
  void close() {
    commands.close();
  }

  private CommandOutput shell(String script) throws IOException, InterruptedException {
    return commands.run(Command.of(SHELL, "-c", script));
  }

  @Test
  void programSeesOnlyGivenEnvironmentAndSafePath() throws IOException, InterruptedException {
    Command command = Command.of(Path.of("/usr/bin/env"));

    String nothing = commands.run(command).text();
    String two = commands.run(command.in(Map.of("A", "1", "B", "two words"))).text();

    assertEquals("PATH=/usr/bin:/bin\n", nothing);
    assertEquals(Set.of("A=1", "B=two words", "PATH=/usr/bin:/bin"), Set.of(two.split("\n")));
  }

  @Test
  void commandCannotOverridePath() throws IOException, InterruptedException {
    Command command = Command.of(Path.of("/usr/bin/env")).in(Map.of("PATH", folder.toString()));

    assertEquals("PATH=/usr/bin:/bin\n", commands.run(command).text());
  }

  @Test
  void programRunsInRootDirectory() throws IOException, InterruptedException {
    assertEquals("/\n", commands.run(Command.of(Path.of("/bin/pwd"))).text());
  }

  @Test
  void programOverItsTimeLimitFails() {
    Command endless = Command.of(Path.of("/bin/sleep"), "600").within(Duration.ofMillis(200));

    IOException thrown = assertThrows(IOException.class, () -> commands.run(endless));

    assertEquals("sleep did not end within 200 ms", thrown.getMessage());
  }

  @Test
  void programWithinItsTimeLimitSucceeds() throws IOException, InterruptedException {
    Command quick = Command.of(SHELL, "-c", "echo said; exit 3").within(Duration.ofMinutes(1));

    assertEquals(3, commands.run(quick).exitCode());
    assertEquals("said\n", commands.run(quick).text());
  }

  @Test
  void standardInputIsEmpty() throws IOException, InterruptedException {
    CommandOutput output = commands.run(Command.of(Path.of("/bin/cat")));

    assertEquals("", output.text());
    assertEquals(0, output.exitCode());
  }

  @Test
  void argumentsArePassedUnchanged() throws IOException, InterruptedException {
    CommandOutput output =
        commands.run(
            Command.of(
                PRINTF, "[%s]", "a b", "'q\"", "x\ny", "-n", "--", "$(id)", "", "*", "\\n;&|"));

    assertEquals("[a b]['q\"][x\ny][-n][--][$(id)][][*][\\n;&|]", output.text());
  }

  @Test
  void exitCodeAndStandardErrorAreReturned() throws IOException, InterruptedException {
    CommandOutput output = shell("echo good; echo bad >&2; exit 3");

    assertEquals(3, output.exitCode());
    assertEquals("good\n", output.text());
    assertEquals("bad\n", output.complaint());
  }

  @Test
  void programKilledBySignalHasExitCode() throws IOException, InterruptedException {
    assertEquals(137, shell("kill -9 $$").exitCode());
  }

  @Test
  void outputOfMaximumSizeIsAccepted() throws IOException, InterruptedException {
    var command = new Command(PRINTF, List.of("12345678"), Map.of(), 8);

    assertEquals("12345678", commands.run(command).text());
  }

  @Test
  void outputOverMaximumSizeFails() {
    var command = new Command(PRINTF, List.of("123456789"), Map.of(), 8);

    IOException thrown = assertThrows(IOException.class, () -> commands.run(command));

    assertEquals("it wrote more than 8 bytes: printf", thrown.getMessage());
  }

  @Test
  void invalidBytesOfStandardErrorAreReplaced() throws IOException, InterruptedException {
    assertEquals("a\ufffdb", shell("printf 'a\\377b' >&2").complaint());
  }

  @Test
  void longStandardErrorIsTruncated() {
    CommandOutput output =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> shell("head -c 1048576 /dev/zero | tr '\\000' x >&2; echo done"));

    assertEquals("done\n", output.text());
    assertEquals("x".repeat(4096), output.complaint());
  }

  @Test
  void missingProgramCannotBeStarted() {
    Command missing = Command.of(folder.resolve("missing"));

    assertThrows(IOException.class, () -> commands.run(missing));
  }

  @Test
  void nonExecutableFileCannotBeStarted() throws IOException {
    Path file = Files.writeString(folder.resolve("text"), "words");

    assertThrows(IOException.class, () -> commands.run(Command.of(file)));
  }

  @Test
  void argumentWithNulFails() {
    assertThrows(IOException.class, () -> commands.run(Command.of(PRINTF, "a\0b")));
  }

  @Test
  void programsAreFoundInSafeDirectories() {
    assertEquals(Optional.of(Path.of("/usr/bin/printf")), commands.find("printf"));
    assertTrue(commands.find("no-such-program-here").isEmpty());
  }
}
