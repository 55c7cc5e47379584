package statusline.broker.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.Command;
import statusline.api.CommandOutput;

/// Tests that a supervisor terminates all descendants of a program, however they detach.
class SupervisedCommandsTest {
  private static final Path SHELL = Path.of("/bin/sh");

  /// A word in the command line of every process that a script of these tests starts.
  private final String mark = "600." + System.nanoTime();

  @TempDir Path folder;

  private SystemCommands commands;

  @BeforeEach
  void makeRunner() {
    commands =
        new SystemCommands(
            new CleanPath("/usr/bin:/bin", Path.of("/root"), System::nanoTime),
            Supervisor.of(BuiltClient.program()));
  }

  @AfterEach
  void close() {
    commands.close();
  }

  private Command script(String script) {
    return Command.of(SHELL, "-c", script.replace("NAP", "sleep " + mark));
  }

  private CommandOutput run(String script) throws IOException, InterruptedException {
    return commands.run(script(script));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2|NAP & NAP & wait",
        "3|setsid sh -c 'setsid NAP & NAP' & NAP",
        "1|trap '' TERM; NAP; NAP; NAP",
        "2|nohup setsid nohup setsid NAP >/dev/null 2>&1 & NAP",
        "2|trap '' TERM; (trap '' TERM; setsid sh -c 'trap \"\" TERM; while :; do NAP; done') &"
            + " NAP",
        "3|(setsid sh -c 'NAP & NAP' &); NAP"
      })
  void interruptLeavesNoProcess(int sleeping, String shape) {
    var running = new RunningCommand(commands, script(shape));
    Processes.awaitSleeping(sleeping, mark);

    running.interrupt();

    ExecutionException thrown = assertThrows(ExecutionException.class, running::output);
    assertInstanceOf(InterruptedException.class, thrown.getCause());
    Processes.assertNone(mark);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NAP & echo said; exit 3",
        "setsid NAP & echo said; exit 3",
        "(trap '' TERM; NAP; NAP) & echo said; exit 3",
        "nohup setsid nohup setsid NAP >/dev/null 2>&1 & echo said; exit 3"
      })
  void exitLeavesNoProcess(String shape) throws IOException, InterruptedException {
    CommandOutput output = run(shape);

    assertEquals("said\n", output.text());
    assertEquals(3, output.exitCode());
    Processes.assertNone(mark);
  }

  @Test
  void tooMuchOutputLeavesNoProcess() {
    var flood = new Command(SHELL, script("setsid NAP & yes").arguments(), Map.of(), 100_000);

    IOException thrown = assertThrows(IOException.class, () -> commands.run(flood));

    assertEquals("it wrote more than 100000 bytes: sh", thrown.getMessage());
    Processes.assertNone(mark);
  }

  @Test
  void closeLeavesNoProcess() {
    var running = new RunningCommand(commands, script("setsid NAP & setsid NAP & wait"));
    Processes.awaitSleeping(2, mark);

    commands.close();

    assertThrows(ExecutionException.class, running::output);
    Processes.assertNone(mark);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 124, 125, 126, 127, 255})
  void exitCodeIsThatOfProgram(int code) throws IOException, InterruptedException {
    assertEquals(code, run("exit " + code).exitCode());
  }

  @Test
  void programCannotForgeVerdict() throws IOException, InterruptedException {
    CommandOutput output = run("printf 'SLX1E\\001SLX1T~'; exit 2");

    assertEquals("SLX1E\001SLX1T~", output.text());
    assertEquals(2, output.exitCode());
  }

  @Test
  void startFailureIsReported() {
    Command missing = Command.of(folder.resolve("missing"));

    IOException thrown = assertThrows(IOException.class, () -> commands.run(missing));

    assertEquals("it cannot be started (No such file or directory): missing", thrown.getMessage());
  }

  @Test
  void killedSupervisorEndsProgram() {
    var running = new RunningCommand(commands, script("exec NAP"));
    Processes.awaitSleeping(1, mark);

    ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains(mark))
        .forEach(ProcessHandle::destroyForcibly);

    ExecutionException thrown = assertThrows(ExecutionException.class, running::output);
    assertEquals("java.io.IOException: its supervisor was killed: sh", thrown.getMessage());
    Processes.assertNone(mark);
  }
}
