package statusline.broker.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.api.Scope;
import statusline.storage.guard.Workers;

/// Tests shared runs with a real program that counts its starts and that of others beside it.
class SharedRunTest {
  private static final Instant START = Instant.parse("2026-11-23T14:05:00Z");
  private static final Duration INTERVAL = Duration.ofMinutes(3);
  private static final int SESSIONS = 15;

  @TempDir private Path folder;
  private final Workers workers = new Workers(System::nanoTime);
  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final SystemCommands commands =
      new SystemCommands(new CleanPath("/usr/bin:/bin", Path.of("/"), System::nanoTime));

  @BeforeEach
  void writeProgram() throws IOException {
    Files.createDirectories(folder.resolve("running"));
    Files.createDirectories(folder.resolve("starts"));
    program(
        """
        #!/bin/sh
        cd "$(dirname "$0")" || exit 9
        mkdir running/one || exit 8
        mktemp starts/XXXXXX >/dev/null
        sleep 0.02
        rmdir running/one
        echo "report $1"
        """);
  }

  private void program(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("program"), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  @AfterEach
  void stop() {
    commands.close();
    workers.close();
  }

  @Test
  void allSessionsShareOneRun() throws Exception {
    List<Future<SharedRun.Output>> outputs = new ArrayList<>();
    try (var sessions = Executors.newFixedThreadPool(SESSIONS)) {
      for (int i = 0; i < SESSIONS; i++) {
        outputs.add(sessions.submit(() -> run("a").output(commands)));
      }
      for (Future<SharedRun.Output> output : outputs) {
        assertEquals("report a\n", output.get().output().text());
      }
    }

    assertEquals(1, starts());
  }

  @Test
  void differentProgramsRunOneAfterTheOther() throws Exception {
    try (var sessions = Executors.newFixedThreadPool(4)) {
      List<Future<SharedRun.Output>> outputs = new ArrayList<>();
      for (String name : List.of("a", "b", "c", "d")) {
        outputs.add(sessions.submit(() -> run(name).output(commands)));
      }
      for (Future<SharedRun.Output> output : outputs) {
        assertEquals(0, output.get().output().exitCode());
      }
    }

    assertEquals(4, starts());
  }

  @Test
  void outputIsSharedUntilTheIntervalEnds() throws Exception {
    run("a").output(commands);
    now.set(START.plus(INTERVAL).minusMillis(1));
    SharedRun.Output shared = run("a").output(commands);

    assertEquals("report a\n", shared.output().text());
    assertEquals(INTERVAL.minusMillis(1), shared.age());
    assertEquals(1, starts());

    now.set(START.plus(INTERVAL));
    assertEquals(Duration.ZERO, run("a").output(commands).age());
    assertEquals(2, starts());
  }

  @Test
  void changedCommandRunsAtOnce() throws Exception {
    run("a", "one").output(commands);

    assertEquals("report two\n", run("a", "two").output(commands).output().text());
    assertEquals(2, starts());
  }

  @Test
  void clockThatWasSetBackDoesNotStopRuns() throws Exception {
    run("a").output(commands);
    now.set(START.minus(Duration.ofDays(1)));
    run("a").output(commands);

    assertEquals(2, starts());
  }

  @Test
  void failureIsSharedToo() throws Exception {
    program(
        "#!/bin/sh\nmktemp \"$(dirname \"$0\")\"/starts/XXXXXX >/dev/null\necho no >&2; exit 3\n");
    CommandOutput first = run("a").output(commands).output();
    CommandOutput second = run("a").output(commands).output();

    assertEquals(3, first.exitCode());
    assertEquals(3, second.exitCode());
    assertEquals("no\n", second.complaint());
    assertEquals(1, starts());
  }

  @Test
  void runThatTookTooLongIsNotRepeated() throws Exception {
    program("#!/bin/sh\nmktemp \"$(dirname \"$0\")\"/starts/XXXXXX >/dev/null\nsleep 60\n");
    String message = "program did not end within 400 ms";

    assertEquals(message, failure(limited()));
    assertEquals(message, failure(limited()));
    assertEquals(1, starts());
  }

  private SharedRun limited() {
    return run("a", command("a").within(Duration.ofMillis(400)));
  }

  @Test
  void runOfKilledDaemonIsNotRepeatedWithinItsInterval() throws Exception {
    stores().of("cost", scope("a")).write(StoredRun.started(command("a"), START).bytes());
    now.set(START.plusSeconds(60));

    assertEquals(
        "program was running when its daemon ended; it runs again in 121 s", failure(run("a")));
    assertEquals(0, starts());

    now.set(START.plus(INTERVAL));
    assertEquals("report a\n", run("a").output(commands).output().text());
  }

  @Test
  void damagedRecordIsIgnored() throws Exception {
    stores().of("cost", scope("a")).write(new byte[] {0, 2, 0, 0, 0, 1, 'x'});

    assertEquals("report a\n", run("a").output(commands).output().text());
  }

  @Test
  void lockIsPrivate() throws Exception {
    run("a").output(commands);
    Path lock = folder.resolve("store/programs.lock");

    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(lock)));
  }

  private String failure(SharedRun run) {
    return String.valueOf(assertThrows(IOException.class, () -> run.output(commands)).getMessage());
  }

  private int starts() throws IOException {
    try (var files = Files.list(folder.resolve("starts"))) {
      return (int) files.count();
    }
  }

  private SharedRun run(String name) {
    return run(name, name);
  }

  private SharedRun run(String name, String argument) {
    return run(name, command(argument));
  }

  /// Each run has stores of its own, as in a daemon that was just started.
  private SharedRun run(String name, Command command) {
    return new SharedRun(stores(), "cost", scope(name), command, INTERVAL, now::get);
  }

  private FileModuleStores stores() {
    return new FileModuleStores(folder.resolve("store"), workers.guard());
  }

  private Command command(String argument) {
    return Command.of(folder.resolve("program"), argument);
  }

  private static Scope scope(String name) {
    return Scope.machine().with("run", name);
  }
}
