package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.Fetched;
import statusline.api.ModuleContext;
import statusline.broker.TestModule.Words;

/// Tests a trusted data module that hangs for one session.
class CallerRunsTest {
  @TempDir Path folder;
  private final CountDownLatch hangs = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final Map<String, Thread> threads = new ConcurrentHashMap<>();
  private final TestModule module = new TestModule("words", this::fetched).ofEveryLine().trusted();
  private TestBroker broker;

  @BeforeEach
  void open() {
    broker = new TestBroker(folder, module);
  }

  @AfterEach
  void releaseHangingFetches() {
    release.countDown();
    broker.close();
  }

  @Test
  void trustedQuickFetchRunsOnThreadOfLine() {
    assertEquals("here", said("one"));
    assertEquals(Thread.currentThread(), threads.get("one"));
  }

  @Test
  void poolRunsFetchesWhileOneHangs() throws InterruptedException {
    CompletableFuture<LineData> hung = hung();
    broker.advance(Duration.ofMillis(11));

    assertEquals("here", said("one"));
    assertNotEquals(Thread.currentThread(), threads.get("one"));
    assertFalse(hung.isDone());
  }

  @Test
  void startedFetchDoesNotMoveOthersToPool() throws InterruptedException {
    hung();

    assertEquals("here", said("one"));
    assertEquals(Thread.currentThread(), threads.get("one"));
  }

  @Test
  void nextLineInterruptsTimedOutFetch() throws Exception {
    CompletableFuture<LineData> hung = hung();
    broker.advance(module.policy.timeout());

    assertEquals("here", said("one"));
    assertEquals(
        Optional.of("it gave no answer within 200 ms"),
        hung.get(20, TimeUnit.SECONDS).entry("words").orElseThrow().reason());
    assertEquals(1, broker.statistics("words").failures());
  }

  @Test
  void fetchesReturnToThreadOfLineAfterHangEnds() throws Exception {
    CompletableFuture<LineData> hung = hung();
    broker.advance(Duration.ofMillis(11));
    release.countDown();
    hung.get(20, TimeUnit.SECONDS);

    assertEquals("here", said("one"));
    assertEquals(Thread.currentThread(), threads.get("one"));
  }

  private Fetched<Words> fetched(ModuleContext context) throws InterruptedException {
    String session = context.session().sessionId().orElseThrow();
    threads.put(session, Thread.currentThread());
    if (session.equals("hung")) {
      hangs.countDown();
      assertTrue(release.await(20, TimeUnit.SECONDS));
    }
    return Fetched.of(new Words("here"));
  }

  private CompletableFuture<LineData> hung() throws InterruptedException {
    CompletableFuture<LineData> board =
        CompletableFuture.supplyAsync(() -> broker.lineData("hung"));
    assertTrue(hangs.await(20, TimeUnit.SECONDS));
    return board;
  }

  private String said(String session) {
    return TestBroker.words(broker.lineData(session).entry("words").orElseThrow());
  }
}
