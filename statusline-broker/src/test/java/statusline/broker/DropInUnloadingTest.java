package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.JsonObject;
import statusline.api.ReportArguments;
import statusline.api.SessionInput;
import statusline.broker.dropin.DropInSource;

/// Tests that the classes of a removed drop-in are unloaded, and that one whose classes stay is
/// named.
class DropInUnloadingTest {
  private static final String DIGEST = "d".repeat(64);
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(30);

  private static final String ENDLESS_THREAD =
      "Thread thread = new Thread(() -> { while (true) { try {"
          + " new java.util.concurrent.CountDownLatch(1).await(); }"
          + " catch (InterruptedException ignored) { } } }, \"endless\");"
          + " thread.setDaemon(true); thread.start();";

  @TempDir Path home;
  private final AtomicLong nanos = new AtomicLong();

  private Broker broker() {
    return DropInBroker.open(home, JsonObject.empty(), Duration.ofSeconds(20), nanos::get);
  }

  private static void await(String what, BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() - start < LIMIT_NANOS, what);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private String shown(Broker broker) {
    var request =
        new LineRequest(SessionInput.of(JsonObject.empty()), home, ZoneId.of("UTC"), false);
    return broker.lineData(request).entry("acme-lamp").map(Object::toString).orElse("");
  }

  private static String report(Broker broker) throws Exception {
    var report = broker.dropIns().report("acme-lamp", Duration.ofSeconds(20)).orElseThrow();
    var text = new StringBuilder();
    report.write(
        broker.inputs(report.javaModule(), ReportArguments.text(), ZoneOffset.UTC, 80),
        new TextCollector(text));
    return text.toString();
  }

  @Test
  void classesOfRemovedDropInAreUnloaded() throws Exception {
    try (Broker broker = broker()) {
      broker
          .dropIns()
          .use(List.of(new DropInSource("lamp", DIGEST, List.of(LampJar.in(home, "", "")))), true);
      await("a reading", () -> shown(broker).contains("lamp-on"));
      assertEquals("report\n", report(broker));

      broker.dropIns().use(List.of(), true);

      await(
          "unloading",
          () -> broker.dropIns().notUnloaded().isEmpty() && broker.dropIns().stopped().isEmpty());
      assertEquals("", shown(broker));
    }
  }

  @Test
  void dropInWithEndlessThreadIsNamed() throws IOException {
    try (Broker broker = broker()) {
      broker
          .dropIns()
          .use(
              List.of(
                  new DropInSource("lamp", DIGEST, List.of(LampJar.in(home, ENDLESS_THREAD, "")))),
              true);
      await("a reading", () -> shown(broker).contains("lamp-on"));

      broker.dropIns().use(List.of(), true);
      nanos.addAndGet(Duration.ofMinutes(1).toNanos());

      assertEquals(List.of("lamp"), broker.dropIns().notUnloaded());
      await(
          "only its own thread",
          () ->
              broker
                  .dropIns()
                  .stopped()
                  .getFirst()
                  .threads(nanos.get())
                  .equals(List.of("endless")));
    }
  }
}
