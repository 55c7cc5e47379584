package statusline.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import statusline.api.Command;

class FakeCommandsTest {
  private static final Path GIT = Path.of("/usr/bin/git");
  private static final Command STATUS = Command.of(GIT, "status", "--short");

  private final FakeCommands commands = new FakeCommands();

  @Test
  void installedProgramIsFound() {
    assertEquals(Optional.empty(), commands.find("git"));

    commands.install("git");

    assertEquals(Optional.of(GIT), commands.find("git"));
  }

  @Test
  void lastMatchingAnswerIsUsed() throws Exception {
    commands.answer(FakeCommands.says("any"), "git");
    commands.answer(FakeCommands.says("status"), "git", "status");
    commands.answer(FakeCommands.complains(128, "fatal"), "git", "status", "--long");
    commands.answer(FakeCommands.says("node"), "node", "status");

    assertEquals("status", commands.run(STATUS).text());
    assertEquals("any", commands.run(Command.of(GIT)).text());
    assertEquals(128, commands.run(Command.of(GIT, "status", "--long")).exitCode());
    assertEquals("node", commands.run(Command.of(Path.of("/usr/bin/node"), "status")).text());
  }

  @Test
  void answerCanDependOnWholeCommand() throws Exception {
    commands.answerIf(
        command -> command.environment().containsKey("LC_ALL"), "git", FakeCommands.says("C"));

    assertEquals("C", commands.run(STATUS.in(Map.of("LC_ALL", "C"))).text());
    assertThrows(AssertionError.class, () -> commands.run(STATUS));
  }

  @Test
  void callsAreRecordedInOrder() throws Exception {
    commands.answer(FakeCommands.says(""), "git");

    commands.run(STATUS);
    commands.run(Command.of(GIT));

    assertEquals(List.of(STATUS, Command.of(GIT)), commands.calls());
  }

  @Test
  void programThatIsNotInstalledCannotBeStarted() {
    var thrown = assertThrows(IOException.class, () -> commands.run(STATUS));

    assertEquals("Cannot run program /usr/bin/git: No such file", thrown.getMessage());
  }

  @Test
  void commandCanFail() {
    commands.fail("out of memory", "git");

    var thrown = assertThrows(IOException.class, () -> commands.run(STATUS));
    assertEquals("out of memory", thrown.getMessage());
  }

  @Test
  void tooLongOutputIsAFailure() throws Exception {
    commands.answer(FakeCommands.says("1234"), "git");

    assertEquals("1234", commands.run(new Command(GIT, List.of(), Map.of(), 4)).text());
    assertThrows(IOException.class, () -> commands.run(new Command(GIT, List.of(), Map.of(), 3)));
  }

  @Test
  void interruptStopsHangingProgram() throws Exception {
    commands.hang("git", "status");
    Worker worker = Worker.start(() -> commands.run(STATUS));
    assertTrue(commands.awaitHanging(Worker.PATIENCE));

    worker.interrupt();

    assertTrue(worker.ended(Worker.PATIENCE));
    assertThrows(InterruptedException.class, worker::rethrow);
    assertFalse(commands.awaitHanging(Duration.ZERO));
  }

  @Test
  void releasedProgramIsKilled() throws Exception {
    commands.answer(FakeCommands.says(""), "git").hangAlways();
    Worker worker = Worker.start(() -> commands.run(STATUS));
    assertTrue(commands.awaitHanging(Worker.PATIENCE));

    commands.release();

    assertTrue(worker.ended(Worker.PATIENCE));
    assertThrows(IOException.class, worker::rethrow);
  }
}
