package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests the source `ccusage` with the real program in a wrapper that counts its runs.
@Tag("ci")
class CcusageIT {
  private static final int SESSIONS = 15;
  private static final Pattern PID = Pattern.compile("\"pid\":(\\d+)");
  private static final String WITH_TODAY = "model | cost, cost.today | weekly";

  @TempDir Path home;
  private BuiltImage image;

  @BeforeEach
  void prepareAccount() throws IOException {
    String program = System.getenv("CCUSAGE_BIN");
    assumeTrue(program != null, "the environment variable CCUSAGE_BIN names no ccusage 20.0.24");
    image = BuiltImage.built(home);
    image.assumeNative();
    Files.createDirectories(home.resolve("running"));
    Files.createDirectories(home.resolve(".claude/projects/p"));
    Files.writeString(home.resolve(".claude/projects/p/s1.jsonl"), reply());
    TestProgram.script(home.resolve("counting"), wrapper(program));
  }

  @AfterEach
  void stop() throws IOException, InterruptedException {
    image.command("daemon", "stop");
  }

  /// Writes the name of each report, and `overlap` if another run has not ended. The file `slow`
  /// makes each run wait.
  private String wrapper(String program) {
    return """
    cd "%s" || exit 9
    for other in running/*; do
      [ -e "$other" ] && kill -0 "${other##*/}" 2>/dev/null && echo overlap >> runs
    done
    : > "running/$$"
    echo "$1" >> runs
    [ -e slow ] && sleep 30
    "%s" "$@"
    code=$?
    rm "running/$$"
    exit "$code"
    """
        .formatted(home, program);
  }

  /// 10,000 tokens at 4 USD and 20,000 at 20 USD for a million: 0.44 USD.
  private static String reply() {
    return """
    {"type":"assistant","timestamp":"%s","sessionId":"s1","requestId":"req_1",\
    "message":{"id":"msg_1","role":"assistant","model":"claude-opus-5-5",\
    "usage":{"input_tokens":10000,"output_tokens":20000}}}
    """
        .formatted(Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }

  private void configure(String interval, boolean hasWeek) throws IOException {
    String module =
        "{\"source\": \"ccusage\", \"command\": \"%s\", \"refreshInterval\": \"%s\"}"
            .formatted(home.resolve("counting"), interval);
    String weekly = hasWeek ? module : "{\"enabled\": false}";
    image.configured("{\"modules\": {\"cost\": " + module + ", \"weekly\": " + weekly + "}}");
  }

  private static String document(int session) {
    return "{\"session_id\":\"s%d\",\"model\":{\"display_name\":\"M\"}}".formatted(session);
  }

  /// Every second session also shows the cost of the day, which needs another report.
  private String lineOf(int session) throws Exception {
    BuiltImage own = session % 2 == 0 ? image : image.with("STATUSLINE_RENDERER_LINES", WITH_TODAY);
    String wanted = session % 2 == 0 ? "week $0.44" : "today $0.44";
    return Deadline.repeat(
        () -> own.line(document(session)).line(),
        line -> line.contains("block $0.44") && line.contains(wanted) && line.contains("week $"));
  }

  private void allSessionsShowTheCost() throws Exception {
    try (var sessions = Executors.newFixedThreadPool(SESSIONS)) {
      List<Future<String>> lines = new ArrayList<>();
      for (int i = 0; i < SESSIONS; i++) {
        int session = i;
        lines.add(sessions.submit(() -> lineOf(session)));
      }
      for (int i = 0; i < SESSIONS; i++) {
        String line = lines.get(i).get();
        assertTrue(line.contains("block $0.44") && line.contains("week $0.44"), line);
        assertEquals(i % 2 == 1, line.contains("today $0.44"), line);
      }
    }
  }

  private void killDaemon() throws Exception {
    Matcher status = PID.matcher(image.command("daemon", "status", "--json").out());
    assertTrue(status.find(), "no daemon");
    ProcessHandle daemon = ProcessHandle.of(Long.parseLong(status.group(1))).orElseThrow();
    daemon.destroyForcibly();
    Deadline.await("the end of the daemon", () -> !daemon.isAlive());
  }

  private List<String> runs() throws IOException {
    Path runs = home.resolve("runs");
    return Files.exists(runs) ? Files.readAllLines(runs).stream().sorted().toList() : List.of();
  }

  @Test
  void eachReportRunsOnceForAllSessionsAndDaemons() throws Exception {
    configure("10m", true);

    allSessionsShowTheCost();
    assertEquals(List.of("blocks", "daily", "weekly"), runs());

    killDaemon();
    allSessionsShowTheCost();
    assertEquals(List.of("blocks", "daily", "weekly"), runs());
  }

  @Test
  void reportThatAKilledDaemonLostRunsInTheNextInterval() throws Exception {
    configure("8s", false);
    Files.createFile(home.resolve("slow"));
    image.line(document(0));
    Deadline.await("a run", () -> image.line(document(0)).exitCode() == 0 && !runs().isEmpty());
    List<String> before = runs();
    killDaemon();
    Files.delete(home.resolve("slow"));

    String explanation =
        Deadline.repeat(
            () -> image.run(List.of(image.launcher().toString(), "explain"), bytes()).out(),
            text -> text.contains("was running when its daemon ended"));
    assertTrue(explanation.contains("was running when its daemon ended"), explanation);

    String line =
        Deadline.repeat(() -> image.line(document(0)).line(), text -> text.contains("block $0.44"));
    assertTrue(line.contains("block $0.44"), line);
    assertEquals(List.of("blocks"), before);
    assertEquals(List.of("blocks", "blocks"), runs());
  }

  private static byte[] bytes() {
    return document(0).getBytes(StandardCharsets.UTF_8);
  }
}
