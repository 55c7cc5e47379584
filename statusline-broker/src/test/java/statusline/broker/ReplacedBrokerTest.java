package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.JsonObject;
import statusline.api.SessionInput;
import statusline.broker.dropin.DropInSource;

/// Tests that a broker which replaces another one shows the last values of its drop-ins.
class ReplacedBrokerTest {
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(30);

  /// The fetch waits while a file exists.
  private static final String WAITING =
      "while (java.nio.file.Files.exists(context.configDirectory().resolve(\"hold\"))) { }";

  @TempDir static Path folder;
  private static Path jar;

  @TempDir Path home;
  private Broker old;

  @BeforeAll
  static void build() throws IOException {
    jar = LampJar.in(folder, WAITING, "");
  }

  @BeforeEach
  void showLamp() {
    old = broker(JsonObject.empty());
    old.dropIns().use(sources(), true);
    await("a reading", () -> shown(old).contains("lamp-on"));
  }

  @AfterEach
  void close() throws IOException {
    Files.deleteIfExists(home.resolve("hold"));
    old.close();
  }

  private static List<DropInSource> sources() {
    return List.of(new DropInSource("lamp", "d".repeat(64), List.of(jar)));
  }

  private Broker broker(JsonObject modules) {
    return DropInBroker.open(home, modules, Duration.ofMillis(50), System::nanoTime);
  }

  private Broker replacing(JsonObject modules) {
    Broker next = broker(modules);
    next.dropIns().replace(old.dropIns());
    return next;
  }

  private String shown(Broker broker) {
    var request =
        new LineRequest(SessionInput.of(JsonObject.empty()), home, ZoneId.of("UTC"), false);
    return broker.lineData(request).entry("acme-lamp").map(Object::toString).orElse("");
  }

  private static void await(String what, BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() - start < LIMIT_NANOS, what);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  @Test
  void lastValueIsShownUntilTheNewReading() throws IOException {
    Files.createFile(home.resolve("hold"));
    try (Broker next = replacing(JsonObject.empty())) {
      assertTrue(shown(next).contains("lamp-on"), shown(next));

      next.dropIns().use(sources(), true);
      for (int line = 0; line < 3; line++) {
        assertTrue(shown(next).contains("state=OLD"), shown(next));
        assertTrue(shown(next).contains("lamp-on"), shown(next));
      }

      Files.delete(home.resolve("hold"));
      await("a new reading", () -> shown(next).contains("state=FRESH"));
    }
  }

  @Test
  void lastValuePassesThroughTwoReplacements() {
    try (Broker second = replacing(JsonObject.empty())) {
      try (Broker third = broker(JsonObject.empty())) {
        third.dropIns().replace(second.dropIns());

        assertTrue(shown(third).contains("lamp-on"), shown(third));
      }
    }
  }

  @Test
  void disabledDataModuleIsNotShown() {
    var disabled = JsonObject.of(Map.of("acme-lamp", Map.of("enabled", false)));
    try (Broker next = replacing(disabled)) {
      assertEquals("", shown(next));

      next.dropIns().use(sources(), true);
      assertEquals("", shown(next));
    }
  }

  @Test
  void removedDropInIsNotShown() {
    try (Broker next = replacing(JsonObject.empty())) {
      next.dropIns().use(List.of(), true);

      assertFalse(shown(next).contains("lamp-on"), shown(next));
    }
  }
}
