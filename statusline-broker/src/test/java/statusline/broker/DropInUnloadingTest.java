package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.JsonObject;
import statusline.api.SessionInput;
import statusline.broker.dropin.DropInSource;
import statusline.broker.system.SeenProjects;
import statusline.storage.guard.Workers;

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
    var settings =
        new BrokerSettings(
            home,
            home,
            home.resolve("state"),
            "",
            JsonObject.empty(),
            Map.of(),
            BrokerLimits.standard(Duration.ofSeconds(20)));
    return Broker.open(settings, new Workers(nanos::get), new SeenProjects());
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

  @Test
  void classesOfRemovedDropInAreUnloaded() throws IOException {
    try (Broker broker = broker()) {
      broker.dropIns().use(List.of(new DropInSource("lamp", DIGEST, List.of(jar("")))), true);
      await("a reading", () -> shown(broker).contains("lamp-on"));

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
          .use(List.of(new DropInSource("lamp", DIGEST, List.of(jar(ENDLESS_THREAD)))), true);
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

  private Path jar(String statements) throws IOException {
    Path sources = Files.createDirectories(home.resolve("src"));
    Files.writeString(
        sources.resolve("module-info.java"),
        "module acme.lamp { requires statusline.api;"
            + " provides statusline.api.DataModule with acme.lamp.AcmeLampModule; }");
    Files.writeString(
        sources.resolve("AcmeLampModule.java"),
        """
        package acme.lamp;
        import java.time.Duration;
        import java.util.List;
        import statusline.api.*;
        public final class AcmeLampModule implements DataModule<AcmeLampModule.Lamp> {
          public record Lamp(String text) {}
          private static final ThreadLocal<Lamp> LAST = new ThreadLocal<>();
          public AcmeLampModule() {}
          public ModuleInfo info() {
            return new ModuleInfo("acme-lamp", "a lamp", Scope.Kind.MACHINE,
                Policy.cached(Duration.ofHours(1), Duration.ofHours(2)));
          }
          public Scope scope(ScopeContext context) { return Scope.machine(); }
          public Fetched<Lamp> fetch(ModuleContext context) {
            %s
            LAST.set(new Lamp("lamp-on"));
            return Fetched.of(LAST.get());
          }
          public List<Segment> format(Lamp lamp, FormatContext context) {
            return List.of(Segment.of("lamp", Part.value(lamp.text())));
          }
        }
        """
            .formatted(statements));
    Path classes = home.resolve("classes");
    JdkTools.run(
        "javac",
        "-proc:none",
        "-Xlint:none",
        "-nowarn",
        "--module-path",
        JdkTools.api().toString(),
        "-d",
        classes.toString(),
        sources.resolve("module-info.java").toString(),
        sources.resolve("AcmeLampModule.java").toString());
    Path jar = home.resolve("acme-lamp.jar");
    JdkTools.run("jar", "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
    return jar;
  }
}
