package statusline.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.daemon.client.ProcessExit;

/// Tests the daemon with the native client.
@Order(2)
class DaemonIT {
  private static final Pattern PID = Pattern.compile("\"pid\":(\\d+)");

  @TempDir Path home;
  private BuiltImage image;

  @BeforeEach
  void nameTheImage() throws IOException {
    image = BuiltImage.built(home);
    image.assumeNative();
  }

  @AfterEach
  void stop() throws IOException {
    image.stopDaemon();
  }

  private static String document(String session, String model) {
    return "{\"session_id\":\"" + session + "\",\"model\":{\"display_name\":\"" + model + "\"}}";
  }

  private String status() throws IOException, InterruptedException {
    return image.command("daemon", "status", "--json").out();
  }

  private long pid() throws IOException, InterruptedException {
    String status = status();
    Matcher pid = PID.matcher(status);
    assertTrue(pid.find(), status);
    return Long.parseLong(pid.group(1));
  }

  private static void awaitEnd(long pid) {
    assertTrue(
        ProcessExit.await(pid, Duration.ofSeconds(20)), "process " + pid + " is still there");
  }

  @Test
  void firstRunStartsDaemonAndLaterRunsUseIt() throws Exception {
    assertTrue(image.line(document("a", "M-a")).line().startsWith("M-a"));
    long pid = pid();
    assertTrue(image.line(document("b", "M-b")).line().startsWith("M-b"));

    String status = status();

    assertEquals(pid, pid());
    assertTrue(status.contains("\"sessions\":2,\"requests\":2"), status);
    for (String key : List.of("buildId", "socket", "uptimeMs", "rssBytes")) {
      assertTrue(status.contains("\"" + key + "\":"), status);
    }
  }

  @Test
  void statsCountFetches() throws Exception {
    image.line(document("a", "M-a"));
    image.line(document("b", "M-b"));

    String stats = image.command("stats", "--json").out();

    for (String key : List.of("answerP50Micros", "answerP99Micros", "cpuMs", "rssBytes")) {
      assertTrue(stats.contains("\"" + key + "\":"), stats);
    }
    assertTrue(stats.contains("{\"id\":\"model\",\"requests\":2,\"hits\":0,"), stats);
    assertTrue(image.command("stats").out().contains("\nmodel "), "as a table");
  }

  @Test
  void explainWorksWithAndWithoutDaemon() throws Exception {
    for (boolean daemon : new boolean[] {false, true}) {
      if (daemon) {
        image.line(document("a", "M-a"));
      }
      String explanation =
          image
              .run(
                  List.of(image.launcher().toString(), "explain", "--json"),
                  document("a", "M-a").getBytes(UTF_8))
              .out();

      assertTrue(
          explanation.contains(
              "{\"module\":\"model\",\"scope\":\"session(id:a)\",\"state\":\"fresh\""),
          explanation);
      assertTrue(explanation.contains("\"reason\":\"no transcripts yet\""), explanation);
    }
  }

  @Test
  void nextRunReplacesKilledDaemon() throws Exception {
    image.line(document("a", "M-a"));
    long first = pid();
    ProcessHandle.of(first).orElseThrow().destroyForcibly();
    awaitEnd(first);

    // On a busy machine, the client prints the last good line until the daemon has started.
    BuiltImage.Outcome outcome =
        Deadline.repeat(
            () -> image.line(document("a", "M-a")), line -> !LineSource.isLastGood(line.out()));

    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.line().startsWith("M-a"), outcome.out());
    assertNotEquals(first, pid());
  }

  @Test
  void stopCommandStopsDaemon() throws Exception {
    // Only one exit a minute happens on request, so the second one takes a signal.
    for (int i = 0; i < 2; i++) {
      image.line(document("a", "M-a"));
      long pid = pid();

      assertEquals("stopped the daemon\n", image.command("daemon", "stop").out());
      assertTrue(ProcessExit.await(pid, Duration.ZERO));
    }
    assertEquals(1, image.command("daemon", "status").exitCode());
    assertEquals("no daemon is running\n", image.command("daemon", "stop").out());
  }

  /// A daemon that hangs is reported by each command, and ended by those that need its end.
  @Test
  void stoppedProcessIsReportedAndEnded() throws Exception {
    image.line(document("a", "M-a"));
    long pid = pid();
    signal("-STOP", pid);
    String sentence = "the daemon does not answer: process " + pid + " is stopped by a signal";

    // Each of them waits two seconds, so they run at the same time.
    List<String> commands =
        List.of("daemon status", "daemon start", "stats", "watch --latest --once", "explain");
    List<Process> started = new ArrayList<>();
    for (String command : commands) {
      String script = image.launcher() + " " + command + " 2>&1";
      Process process = image.start(List.of("sh", "-c", script));
      try (OutputStream input = process.getOutputStream()) {
        input.write(document("a", "M-a").getBytes(UTF_8));
      }
      started.add(process);
    }
    BuiltImage.Outcome doctor = image.command("doctor");
    for (Process process : started) {
      BuiltImage.Outcome outcome = BuiltImage.outcome(process);
      assertEquals(1, outcome.exitCode(), outcome.out());
      assertTrue(outcome.line().startsWith("statusline: " + sentence), outcome.out());
    }
    assertEquals(1, doctor.exitCode());
    assertTrue(doctor.out().contains("! " + sentence), doctor.out());
    assertTrue(image.line(document("a", "M-a")).line().contains("M-a"));

    assertEquals(
        "killed the daemon, because it did not exit in time\n",
        image.command("daemon", "stop").out());
    assertTrue(ProcessExit.await(pid, Duration.ZERO));
    assertEquals("no daemon is running\n", image.command("daemon", "stop").out());
    assertTrue(image.line(document("a", "M-a")).line().startsWith("M-a"));
    assertNotEquals(pid, pid());
  }

  private static void signal(String signal, long pid) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", signal, Long.toString(pid)).start();
    assertEquals(0, kill.waitFor());
  }

  @Test
  void startCommandStartsDaemon() throws Exception {
    assertEquals(0, image.command("daemon", "start").exitCode());

    assertTrue(pid() > 0);
  }

  @Test
  void twentyColdClientsShareOneDaemon() throws Exception {
    try (ExecutorService sessions = Executors.newFixedThreadPool(20)) {
      List<Future<BuiltImage.Outcome>> outcomes = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String name = "M-" + i + "-";
        outcomes.add(sessions.submit(() -> image.line(document(name, name))));
      }
      Set<String> lines = new HashSet<>();
      for (int i = 0; i < 20; i++) {
        BuiltImage.Outcome outcome = outcomes.get(i).get();
        assertEquals(0, outcome.exitCode());
        assertTrue(outcome.line().startsWith("M-" + i + "-"), i + ": " + outcome.out());
        lines.add(outcome.line());
      }
      assertEquals(20, lines.size());
    }
    assertTrue(pid() > 0);
  }

  @Test
  void nextRunUsesChangedConfiguration() throws Exception {
    assertTrue(image.line(document("a", "M-a")).line().contains("│"));

    image.configured(
        "{\"modules\": {\"time\": {\"enabled\": false}, \"context\": {\"enabled\": false}}}");

    assertFalse(image.line(document("a", "M-a")).line().contains("│"));
  }

  @Test
  void watchPrintsLineOfSession() throws Exception {
    image.line(document("a", "M-a"));
    image.line(document("b", "M-b"));

    assertTrue(image.command("watch", "--session", "a", "--once").line().startsWith("M-a"));
    assertTrue(image.command("watch", "--latest", "--once").line().startsWith("M-b"));
    assertEquals(1, image.command("watch", "--session", "c", "--once").exitCode());
    assertEquals(1, image.command("watch", "--session", "c").exitCode());
    image.line("{\"model\":{\"display_name\":\"sample\"}}");
    assertTrue(image.command("watch", "--latest", "--once").line().startsWith("M-b"));
  }

  @Test
  void watchPrintsEachChangeOnce() throws Exception {
    image.line(document("a", "M-a"));
    Process watcher = image.start(List.of(image.launcher().toString(), "watch", "--session", "a"));
    try (var said = new BufferedReader(new InputStreamReader(watcher.getInputStream(), UTF_8))) {
      assertTrue(said.readLine().startsWith("M-a"));
      image.line(document("a", "M-a"));
      image.line(document("b", "M-b"));
      image.line(document("a", "M-c"));

      assertTrue(said.readLine().startsWith("M-c"));
    } finally {
      watcher.destroyForcibly();
    }
  }

  @Test
  void eachAccountHasItsOwnConfiguration() throws Exception {
    Path other = Files.createDirectories(home.resolve("other"));
    Files.writeString(
        other.resolve("statusline.user.json"), "{\"modules\": {\"model\": {\"enabled\": false}}}");

    assertTrue(image.line(document("a", "M-a")).line().startsWith("M-a"));
    assertFalse(
        image
            .with("CLAUDE_CONFIG_DIR", other.toString())
            .line(document("b", "M-b"))
            .line()
            .contains("M-b"));
  }
}
