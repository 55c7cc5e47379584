package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests that no program of the daemon survives it.
@Tag("ci")
class SupervisorIT {
  private static final Pattern PID = Pattern.compile("\"pid\":(\\d+)");
  private static final long DEADLINE_SECONDS = 20;
  private static final long STEP_NANOS = 5_000_000;

  /// A text in the command line of every process that the program starts.
  private final String mark = "600." + System.nanoTime();

  @TempDir Path home;
  private BuiltImage image;

  @BeforeEach
  void nameTheImage() throws IOException {
    image = BuiltImage.built(home);
    image.assumeNative();
    Files.createDirectories(home.resolve(".claude/projects"));
  }

  @AfterEach
  void stop() throws IOException, InterruptedException {
    image.command("daemon", "stop");
  }

  /// Configures a script in place of ccusage, which ends as two sleeping processes.
  private void run(String script) throws IOException, InterruptedException {
    Path program =
        TestProgram.script(home.resolve("ccusage"), script.replace("NAP", "sleep " + mark));
    image.configured(
        "{\"modules\": {\"cost\": {\"source\": \"ccusage\", \"command\": \"" + program + "\"}}}");
    image.line("{\"session_id\":\"a\",\"model\":{\"display_name\":\"Opus\"}}");
    untilSleeping(number -> number == 2);
  }

  private void untilSleeping(LongPredicate enough) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    while (!enough.test(sleeping())) {
      assertTrue(System.nanoTime() - deadline < 0, () -> sleeping() + " processes sleep");
      LockSupport.parkNanos(STEP_NANOS);
    }
  }

  private long sleeping() {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::info)
        .filter(info -> info.command().orElse("").endsWith("/sleep"))
        .filter(info -> info.commandLine().orElse("").contains(mark))
        .count();
  }

  private ProcessHandle daemon() throws IOException, InterruptedException {
    String status = image.command("daemon", "status", "--json").out();
    Matcher pid = PID.matcher(status);
    assertTrue(pid.find(), status);
    return ProcessHandle.of(Long.parseLong(pid.group(1))).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NAP & NAP & wait",
        "setsid sh -c 'setsid NAP & NAP'",
        "trap '' TERM; setsid NAP & NAP; NAP",
        "nohup setsid nohup setsid NAP >/dev/null 2>&1 & NAP"
      })
  void nothingIsLeftOfAKilledDaemonsPrograms(String shape)
      throws IOException, InterruptedException {
    run(shape);

    daemon().destroyForcibly();

    untilSleeping(number -> number == 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"setsid NAP & NAP", "trap '' TERM; setsid NAP & NAP; NAP"})
  void stoppedDaemonLeavesNoPrograms(String shape) throws IOException, InterruptedException {
    run(shape);

    image.command("daemon", "stop");

    untilSleeping(number -> number == 0);
  }
}
