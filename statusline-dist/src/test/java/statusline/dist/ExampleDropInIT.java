package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests that a user adds, configures, updates and removes the examples.
@Tag("ci")
class ExampleDropInIT {
  private static final String DOCUMENT =
      "{\"session_id\":\"a\",\"model\":{\"display_name\":\"Opus 5.5\"}}";
  private static final String TWO_MACHINES =
      "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":["
          + "{\"metric\":{\"instance\":\"desk\"},\"value\":[1,\"4.443\"]},"
          + "{\"metric\":{\"instance\":\"laptop\"},\"value\":[1,\"5.34\"]}]}}";

  /// Sessions that start at a cost other than zero, start again after a reset, and end: $4.443.
  private static final List<Map<String, String>> DESK =
      List.of(
          Map.of("a", "0.3125"),
          Map.of("a", "0.58", "b", "1.25"),
          Map.of("a", "0.58", "b", "1.4"),
          Map.of("b", "0.07"),
          Map.of("b", "0.4", "c", "2.05"),
          Map.of("b", "0.4", "d", "0.013"));

  /// $5.34.
  private static final List<Map<String, String>> LAPTOP =
      List.of(
          Map.of(),
          Map.of("e", "3.9"),
          Map.of("e", "4.4", "f", "0.81"),
          Map.of("f", "0.82"),
          Map.of("e", "4.5", "f", "0.02"));

  @TempDir Path home;
  @TempDir Path server;

  private BuiltImage image() {
    return BuiltImage.built(home).with("COLUMNS", "300");
  }

  @AfterEach
  void stopDaemon() throws IOException, InterruptedException {
    image().command("daemon", "stop");
  }

  private Path project(String name) throws IOException {
    return AuthorBuild.example("module-" + name, home.resolve("module-" + name));
  }

  private void add(Path project, String jar) throws IOException, InterruptedException {
    try (AuthorBuild build = AuthorBuild.in(home)) {
      build.run(project, "package", "-DskipTests");
    }
    String path = project.resolve("target").resolve(jar).toString();
    succeeds("modules", "check", path);
    succeeds("modules", "add", "--yes", path);
  }

  private String succeeds(String... command) throws IOException, InterruptedException {
    BuiltImage.Outcome outcome = image().command(command);
    assertEquals(0, outcome.exitCode(), outcome::out);
    return outcome.out();
  }

  /// Waits for a line. Every line until then is complete.
  private void awaitLine(Predicate<String> expected) throws IOException, InterruptedException {
    awaitLine(image(), expected);
  }

  private static void awaitLine(BuiltImage image, Predicate<String> expected)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    String line = image.line(DOCUMENT).line();
    while (!expected.test(line)) {
      assertTrue(line.contains("Opus 5.5"), line);
      assertTrue(System.nanoTime() - deadline < 0, line);
      line = image.line(DOCUMENT).line();
    }
  }

  @Test
  void dropInIsAddedUpdatedAndRemovedWhileTheDaemonRuns() throws Exception {
    awaitLine(line -> !line.contains("hello"));
    Path project = project("hello");
    add(project, "acme-hello-1.0.0.jar");
    awaitLine(line -> line.contains("hello Opus 5.5"));

    replace(project.resolve("pom.xml"), "<version>1.0.0</version>", "<version>1.1.0</version>");
    replace(
        project.resolve("src/main/java/acme/hello/AcmeHelloModule.java"),
        "Part.label(\"hello \")",
        "Part.label(\"welcome \")");
    add(project, "acme-hello-1.1.0.jar");
    awaitLine(line -> line.contains("welcome Opus 5.5"));
    assertTrue(succeeds("--list-modules").contains("1.1.0"));

    succeeds("modules", "remove", "acme-hello");
    awaitLine(line -> !line.contains("welcome"));
    assertFalse(succeeds("--list-modules").contains("acme-hello"));
  }

  private static void replace(Path file, String before, String after) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(before), text);
    Files.writeString(file, text.replace(before, after));
  }

  @Test
  void settingsOfDropInAreLikeThoseOfTheImage() throws Exception {
    add(project("load"), "acme-load-1.0.0.jar");
    awaitLine(line -> line.contains("load 1m "));

    assertTrue(succeeds("config", "show", "modules.acme-load").contains("acme-load.caution"));
    assertEquals(2, image().command("config", "set", "modules.acme-load.window", "2m").exitCode());
    succeeds("config", "set", "modules.acme-load.window", "5m");
    awaitLine(
        line -> {
          assertTrue(line.contains("load "), line);
          return line.contains("load 5m ");
        });
    succeeds("config", "validate");
    assertTrue(succeeds("config", "schema").contains("time over which the load is averaged"));
    assertTrue(succeeds("usage", "acme-load").contains(" processors)"));
  }

  @Test
  void costOfTwoMachinesIsOnTheLine() throws Exception {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(address, 0);
    byte[] answer = TWO_MACHINES.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        request -> {
          try (request) {
            request.sendResponseHeaders(200, answer.length);
            request.getResponseBody().write(answer);
          }
        });
    server.start();
    try {
      add(project("prometheus"), "acme-prometheus-1.0.0.jar");
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      succeeds("config", "set", "modules.acme-prometheus.server", url);
      awaitLine(line -> line.contains("all today $9.78"));
    } finally {
      server.stop(0);
    }
  }

  /// {@return a time zone in which it is one o'clock, so that the test does not run over midnight}
  private static String earlyZone() {
    int hour = Instant.now().atOffset(ZoneOffset.UTC).getHour();
    // In these names, a positive number is west of Greenwich.
    int west = hour > 12 ? hour - 25 : hour - 1;
    return "Etc/GMT" + (west < 0 ? "" : "+") + west;
  }

  @Test
  void costThatARealPrometheusHasScrapedIsOnTheLine() throws Exception {
    try (var desk = new ScrapedMachine(DESK);
        var laptop = new ScrapedMachine(LAPTOP);
        var prometheus = RealPrometheus.start(server, desk.authority(), laptop.authority())) {
      add(project("prometheus"), "acme-prometheus-1.0.0.jar");
      Deadline.await("all scrapes", () -> desk.isScraped() && laptop.isScraped());

      succeeds("config", "set", "modules.acme-prometheus.scrapeInterval", "1s");
      succeeds("config", "set", "modules.acme-prometheus.server", prometheus.address());
      awaitLine(image().with("TZ", earlyZone()), line -> line.contains("all today $9.78"));
    }
  }
}
