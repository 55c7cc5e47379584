package statusline.broker.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
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
class RunawayCommandsTest {
  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final Path SHELL = Path.of("/bin/sh");

  @TempDir Path folder;

  @Parameter private Supervision supervision;

  private SystemCommands commands;

  @BeforeEach
  void makeRunner() {
    commands =
        new SystemCommands(
            new CleanPath("/usr/bin:/bin", Path.of("/root"), System::nanoTime),
            supervision.supervisor());
  }

  @AfterEach
  void close() {
    commands.close();
  }

  /// A script that may use the functions `note`, which writes down a process, and `ready`, which
  /// hands out what was noted.
  private Command script(String script) {
    String functions =
        """
        note() { echo "$1" >> "$HERE/noted"; }
        ready() { mv "$HERE/noted" "$HERE/ready"; }
        """;
    return Command.of(SHELL, "-c", functions + script).in(Map.of("HERE", folder.toString()));
  }

  private List<Long> noted() throws IOException {
    return Processes.numbers(folder.resolve("ready"));
  }

  @Test
  void interruptKillsProgramAndDescendants() throws IOException {
    var running =
        new RunningCommand(
            commands,
            script(
                """
                note $$
                sleep 600 &
                note $!
                sh -c 'trap "" TERM; echo $$ >> "$HERE/noted"; sleep 600; :' &
                while [ "$(wc -l < "$HERE/noted")" -lt 3 ]; do :; done
                ready
                wait
                """));
    List<Long> processes = noted();

    running.interrupt();

    ExecutionException thrown = assertThrows(ExecutionException.class, running::output);
    assertInstanceOf(InterruptedException.class, thrown.getCause());
    assertEquals(3, processes.size());
    Processes.assertEnd(processes);
  }

  @Test
  void killedShellDoesNotRunNextCommand() throws IOException {
    var running =
        new RunningCommand(
            commands,
            script(
                """
                note $$
                ready
                sleep 600
                echo > "$HERE/mark"
                """));
    List<Long> processes = noted();

    running.interrupt();

    assertThrows(ExecutionException.class, running::output);
    Processes.assertEnd(processes);
    assertFalse(Files.exists(folder.resolve("mark")));
  }

  @Test
  void interruptedThreadLeavesNoProgram() throws IOException {
    Command command = script("note $$; ready; exec sleep 600");
    Thread.currentThread().interrupt();

    assertThrows(InterruptedException.class, () -> commands.run(command));

    assertFalse(Thread.interrupted());
    if (Files.exists(folder.resolve("ready"))) {
      Processes.assertEnd(noted());
    }
  }

  @Test
  void programWithTooMuchOutputIsKilled() throws IOException {
    Command endless = script("note $$; ready; exec yes");
    var limited = new Command(SHELL, endless.arguments(), endless.environment(), 100_000);

    IOException thrown =
        assertTimeoutPreemptively(
            DEADLINE, () -> assertThrows(IOException.class, () -> commands.run(limited)));

    assertEquals("it wrote more than 100000 bytes: sh", thrown.getMessage());
    Processes.assertEnd(noted());
  }

  @Test
  void grandchildWithOpenOutputDoesNotDelayResult() {
    CommandOutput output =
        assertTimeoutPreemptively(
            DEADLINE, () -> commands.run(script("sleep 600 & echo $!; echo no >&2")));
    long grandchild = Long.parseLong(output.text().strip());

    assertEquals(0, output.exitCode());
    assertEquals("no\n", output.complaint());
    Processes.kill(grandchild);
  }

  @Test
  void endlessOutputOfGrandchildDoesNotDelayResult() throws IOException {
    Command command = script("yes & note $!; ready");

    assertTimeoutPreemptively(
        DEADLINE,
        () -> {
          try {
            commands.run(command);
          } catch (IOException tooMuchOutput) {
            assertEquals("it wrote more than 4194304 bytes: sh", tooMuchOutput.getMessage());
          }
        });

    Processes.assertEnd(noted());
  }

  @Test
  void closeKillsRunningPrograms() throws Exception {
    var running = new RunningCommand(commands, script("sleep 600 & note $!; note $$; ready; wait"));
    List<Long> processes = noted();

    commands.close();

    ExecutionException thrown = assertThrows(ExecutionException.class, running::output);
    assertEquals("java.io.IOException: it was stopped: sh", thrown.getMessage());
    Processes.assertEnd(processes);
  }

  @Test
  void programStartedAfterCloseIsKilled() {
    commands.close();

    IOException thrown =
        assertTimeoutPreemptively(
            DEADLINE,
            () -> assertThrows(IOException.class, () -> commands.run(script("exec sleep 600"))));

    assertEquals("it was stopped: sh", thrown.getMessage());
  }
}
