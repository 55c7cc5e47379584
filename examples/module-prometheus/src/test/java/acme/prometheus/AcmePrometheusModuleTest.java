package acme.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.Part;
import statusline.api.Scope;
import statusline.api.Segment;
import statusline.tck.DataModuleContract;
import statusline.tck.FakeEnvironment;

/// Tests the data module with a server that gives prepared answers.
class AcmePrometheusModuleTest implements DataModuleContract<Cost> {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String TWO_MACHINES =
      """
      {"status":"success","data":{"resultType":"vector","result":[
        {"metric":{"instance":"desk:9464"},"value":[1.5,"10.005"]},
        {"metric":{"instance":"lap\\u0074op"},"value":[1.5,"2"]}]}}
      """;
  private static final String NOTHING =
      "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[]}}";

  private final AtomicReference<TestServer.Reply> reply =
      new AtomicReference<>(new TestServer.Reply(200, TWO_MACHINES));
  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
  private TestServer server;

  @BeforeEach
  void startServer() throws IOException {
    server =
        TestServer.start(
            request -> {
              String form =
                  new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
              List<String> token =
                  request.getRequestHeaders().getOrDefault("Authorization", List.of());
              requests.add(request.getRequestURI() + " " + form + " " + token);
              return reply.get();
            });
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Override
  public DataModule<Cost> module() {
    return new AcmePrometheusModule();
  }

  @Override
  public FakeEnvironment present() {
    return with(Map.of("groupBy", "instance"));
  }

  private FakeEnvironment with(Map<String, String> more) {
    var settings = new java.util.HashMap<String, String>(more);
    settings.putIfAbsent("server", "http://" + server.authority() + "/metrics/");
    return FakeEnvironment.empty().settings(settings);
  }

  @Override
  public Optional<FakeEnvironment> absent() {
    return Optional.of(FakeEnvironment.empty());
  }

  @Override
  public boolean runsCommands() {
    return false;
  }

  @Override
  public List<Cost> oddValues() {
    return List.of(new Cost(Map.of("", -1.0)), new Cost(Map.of("a", Double.NaN)), Cost.NOTHING);
  }

  private Fetched<Cost> fetch(FakeEnvironment environment) throws Exception {
    Scope scope = module().scope(environment.scopeContext());
    return module().fetch(environment.moduleContext(scope));
  }

  private String failure(FakeEnvironment environment) {
    return assertThrows(IOException.class, () -> fetch(environment)).getMessage();
  }

  @Test
  void addsUpMachines() throws Exception {
    Cost cost = ((Fetched.Present<Cost>) fetch(present())).value();

    assertEquals(Map.of("desk:9464", 10.005, "laptop", 2.0), cost.usd());
    Segment segment = module().format(cost, present().formatContext()).getFirst();
    assertEquals(List.of(Part.value("$12.01")), segment.minimal());
    assertEquals(4, segment.full().size());
    assertTrue(requests.remove().startsWith("/metrics/api/v1/query query=sum+by+%28instance%29"));
  }

  @Test
  void serverWithoutSeriesIsAbsence() throws Exception {
    reply.set(new TestServer.Reply(200, NOTHING));

    assertEquals(Fetched.absent("the server has no cost in this window"), fetch(present()));
  }

  @Test
  void sendsTokenOfFile() throws Exception {
    FakeEnvironment environment = with(Map.of("tokenFile", "/home/dev/token"));
    environment.files().put(Path.of("/home/dev/token"), "s3cret\n");

    fetch(environment);

    assertTrue(requests.remove().endsWith("[Bearer s3cret]"));
  }

  @Test
  void unusableSettingsAreFailures() {
    assertEquals("no token in /none", failure(with(Map.of("tokenFile", "/none"))));
    assertTrue(failure(with(Map.of("server", "ftp://host"))).contains("is not an address"));
    assertTrue(failure(with(Map.of("server", "http://a b"))).contains("Illegal character"));
    assertTrue(failure(with(Map.of("groupBy", "a) or b"))).contains("not the name of a label"));
    assertTrue(failure(with(Map.of("scrapeInterval", "1ms"))).contains("too short"));
  }

  @Test
  void errorsOfServerAreFailures() {
    reply.set(new TestServer.Reply(422, "{\"status\":\"error\",\"error\":\"too many samples\"}"));
    assertTrue(failure(present()).endsWith("answered with status 422: too many samples"));

    reply.set(new TestServer.Reply(502, "<html>"));
    assertTrue(failure(present()).endsWith("answered with status 502"));

    for (String body : List.of("", "[]", "{", "{\"a\":", "{\"a\":nul}", "{\"data\":\"\\x\"}")) {
      reply.set(new TestServer.Reply(200, body));
      assertTrue(failure(present()).startsWith("the answer is not"), body);
    }
  }

  @Test
  void stoppedServerIsFailure() {
    FakeEnvironment environment = present();
    server.close();

    assertTrue(failure(environment).contains(server.authority()));
  }

  @Test
  void finishedDaysAreAskedForOnce() throws Exception {
    FakeEnvironment environment =
        with(Map.of("window", "7d")).now(Instant.parse("2026-11-23T00:05:00Z"));

    fetch(environment);
    assertEquals(7, requests.size());
    requests.clear();
    fetch(environment);
    assertEquals(2, requests.size(), "yesterday may still change");

    environment.now(Instant.parse("2026-11-23T12:00:00Z"));
    fetch(environment);
    requests.clear();
    assertEquals(84.035, ((Fetched.Present<Cost>) fetch(environment)).value().total(), 1e-9);
    assertEquals(1, requests.size());
  }

  @Test
  void damagedStoreIsIgnored() throws Exception {
    FakeEnvironment environment = with(Map.of("window", "month"));
    Scope scope = module().scope(environment.scopeContext());
    environment.store(scope).write("2026-11-01 x".getBytes(StandardCharsets.UTF_8));
    environment.store(scope).write("no day".getBytes(StandardCharsets.UTF_8));

    fetch(environment);

    assertEquals(23, requests.size());
  }

  @Test
  void interruptedFetchEnds() throws Exception {
    var asked = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    try (TestServer hanging =
        TestServer.start(
            request -> {
              asked.countDown();
              awaitQuietly(never);
              return new TestServer.Reply(200, NOTHING);
            })) {
      FakeEnvironment environment = with(Map.of("server", "http://" + hanging.authority()));
      Thread thread = Thread.ofPlatform().start(() -> assertThrowsInterrupted(environment));
      assertTrue(asked.await(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS));

      thread.interrupt();

      assertTrue(thread.join(PATIENCE));
      assertFalse(thread.isAlive());
    }
  }

  private void assertThrowsInterrupted(FakeEnvironment environment) {
    assertThrows(InterruptedException.class, () -> fetch(environment));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }
}
