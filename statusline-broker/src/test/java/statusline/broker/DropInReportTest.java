package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.JsonObject;
import statusline.api.ReportArguments;
import statusline.api.SessionInput;
import statusline.broker.dropin.DropInReport;
import statusline.broker.dropin.DropInSource;

/// Tests reports of drop-ins, also those that fail or do not return.
class DropInReportTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  /// What the report does, by the content of the file `mode` in the configuration directory.
  private static final String STATEMENTS =
      """
      java.nio.file.Path home = context.configDirectory();
      switch (java.nio.file.Files.readString(home.resolve("mode"))) {
        case "refuse" -> throw new IllegalArgumentException("No such day.");
        case "fail" -> throw new java.io.IOException("the server is down");
        case "overflow" -> throw new StackOverflowError();
        case "long" -> { while (true) sink.text("x".repeat(1 << 16)); }
        case "hang" -> {
          java.nio.file.Files.writeString(home.resolve("started"), "");
          while (!java.nio.file.Files.exists(home.resolve("end"))) { }
        }
        default -> sink.text(context.columns() + " ");
      }
      """;

  @TempDir static Path folder;
  private static Path jar;

  @TempDir Path home;
  private Broker broker;

  @BeforeAll
  static void build() throws IOException {
    jar = LampJar.in(folder, "", STATEMENTS);
  }

  private void load(String mode) throws IOException {
    Files.writeString(home.resolve("mode"), mode);
    broker = DropInBroker.open(home, JsonObject.empty(), LONG, System::nanoTime);
    broker.dropIns().use(List.of(new DropInSource("lamp", "d".repeat(64), List.of(jar))), true);
  }

  @AfterEach
  void close() {
    broker.close();
  }

  private String report(Duration limit) throws IOException, InterruptedException {
    DropInReport report = broker.dropIns().report("acme-lamp", limit).orElseThrow();
    var text = new StringBuilder();
    report.write(
        broker.inputs(report.javaModule(), ReportArguments.text(), ZoneOffset.UTC, 80),
        new TextCollector(text));
    return text.toString();
  }

  private String shown() {
    var request =
        new LineRequest(SessionInput.of(JsonObject.empty()), home, ZoneId.of("UTC"), false);
    return broker.lineData(request).entry("acme-lamp").map(Object::toString).orElse("");
  }

  private void await(String file) {
    long start = System.nanoTime();
    while (!Files.exists(home.resolve(file))) {
      assertTrue(System.nanoTime() - start < LONG.toNanos(), file);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  @Test
  void textIsThatOfTheReport() throws Exception {
    load("write");

    assertEquals("80 report\n", report(LONG));
    assertEquals(Optional.empty(), broker.dropIns().report("acme-torch", LONG));
  }

  @Test
  void refusedArgumentIsItsSentence() throws Exception {
    load("refuse");

    var refused = assertThrows(IllegalArgumentException.class, () -> report(LONG));
    assertEquals("No such day.", refused.getMessage());
  }

  @Test
  void failureIsASentenceWithoutExceptionOfTheDropIn() throws Exception {
    load("fail");

    var failed = assertThrows(IOException.class, () -> report(LONG));
    assertEquals("the report acme-lamp failed: the server is down", failed.getMessage());
    assertEquals(null, failed.getCause());
  }

  @Test
  void errorIsASentence() throws Exception {
    load("overflow");

    var failed = assertThrows(IOException.class, () -> report(LONG));
    assertEquals("the report acme-lamp failed: StackOverflowError", failed.getMessage());
  }

  @Test
  void endlessTextIsASentence() throws Exception {
    load("long");

    var failed = assertThrows(IOException.class, () -> report(LONG));
    assertTrue(failed.getMessage().contains("is longer than"), failed::getMessage);
  }

  @Test
  void lineDoesNotWaitForAHangingReport() throws Exception {
    load("hang");

    var late = assertThrows(IOException.class, () -> report(Duration.ofMillis(100)));
    await("started");

    assertEquals("the report acme-lamp failed: it did not end within 100 ms", late.getMessage());
    assertTrue(shown().contains("lamp-on"), shown());
    var busy = assertThrows(IOException.class, () -> report(LONG));
    assertTrue(busy.getMessage().contains("are busy"), busy::getMessage);
    Files.createFile(home.resolve("end"));
  }
}
