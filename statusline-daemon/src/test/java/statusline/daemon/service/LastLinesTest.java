package statusline.daemon.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import statusline.daemon.wire.JsonBytes;
import statusline.daemon.wire.RenderRequest;
import statusline.daemon.wire.SessionKey;

class LastLinesTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final LastLines lines = new LastLines();
  private final ExecutorService watchers = Executors.newCachedThreadPool();

  @AfterEach
  void endWatchers() throws InterruptedException {
    lines.close();
    watchers.shutdown();
    assertTrue(watchers.awaitTermination(20, TimeUnit.SECONDS));
  }

  private static SessionKey session(String id) {
    return new SessionKey("/home/a/.claude", "/home/a", id);
  }

  private void put(SessionKey session, String line) {
    lines.put(session, line, request(line));
  }

  private static RenderRequest request(String document) {
    JsonBytes bytes = JsonBytes.of(document.getBytes(UTF_8));
    return new RenderRequest(Map.of(), "/", List.of(), "dev", bytes);
  }

  private Future<String> awaitOther(String session, String known) {
    return watchers.submit(() -> lines.awaitOther(session(session), known, LONG));
  }

  @Test
  void otherLineIsReturnedAtOnce() throws Exception {
    put(session("a"), "one");
    put(session("b"), "two");

    assertEquals("one", lines.awaitOther(session("a"), "", LONG));
    assertEquals("one", lines.awaitOther(session("a"), "other", LONG));
    assertEquals("two", lines.awaitOther(session(""), "one", LONG));
  }

  @Test
  void lastRequestOfTheAccountIsKept() {
    RenderRequest one = request("one");
    RenderRequest two = request("two");
    lines.put(session("a"), "line", one);
    lines.put(session("b"), "line", two);
    lines.put(new SessionKey("/home/b/.claude", "/home/b", "c"), "line", one);
    lines.put(session(""), "sample", one);

    assertSame(two, lines.requestOf(session("")).orElseThrow());
    assertSame(two, lines.requestOf(session("a")).orElseThrow());
    assertTrue(lines.requestOf(new SessionKey("/home/c/.claude", "/home/c", "")).isEmpty());
  }

  @Test
  void accountsWithTheSameSessionIdHaveLinesOfTheirOwn() {
    put(session("a"), "one");

    assertEquals("one", lines.of(session("a")));
    assertEquals("", lines.of(new SessionKey("/home/a/.claude2", "/home/a", "a")));
    assertEquals("", lines.of(new SessionKey("/home/a/.claude", "/home/b", "a")));
    assertEquals("", lines.of(new SessionKey("/home/a/.claude2", "/home/a", "")));
    assertEquals("one", lines.of(session("")));
  }

  @Test
  void lineWithoutASessionIsNotRecorded() {
    put(session("a"), "one");
    put(session(""), "sample");

    assertEquals("one", lines.of(session("")));
  }

  @Test
  void knownLineIsReturnedAfterTimeout() throws Exception {
    put(session("a"), "one");

    assertEquals("one", lines.awaitOther(session("a"), "one", Duration.ofMillis(1)));
    assertEquals("", lines.awaitOther(session("b"), "one", Duration.ofMillis(1)));
    assertEquals("one", lines.awaitOther(session("a"), "one", Duration.ZERO));
  }

  @Test
  void waitEndsWithNextLineOfTheSession() throws Exception {
    put(session("a"), "one");
    Future<String> ofSession = awaitOther("a", "one");
    Future<String> ofNewSession = awaitOther("b", "");
    Future<String> latest = awaitOther("", "one");
    put(session("a"), "one");
    put(session("b"), "two");
    put(session("a"), "three");

    assertEquals("three", ofSession.get(20, TimeUnit.SECONDS));
    assertEquals("two", ofNewSession.get(20, TimeUnit.SECONDS));
    assertTrue(List.of("two", "three").contains(latest.get(20, TimeUnit.SECONDS)));
  }

  @Test
  void closingEndsAllWaits() throws Exception {
    put(session("a"), "one");
    Future<String> waiting = awaitOther("a", "one");

    lines.close();

    assertEquals("one", waiting.get(20, TimeUnit.SECONDS));
    assertEquals("one", lines.awaitOther(session("a"), "one", LONG));
  }

  /// One request more than the limit is answered at once, whichever it is.
  @Test
  void numberOfWaitsIsLimited() throws Exception {
    List<Future<String>> waiting = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      waiting.add(awaitOther("a", "one"));
    }

    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (waiting.stream().noneMatch(Future::isDone)) {
      assertTrue(System.nanoTime() < deadline, "all requests wait");
      Thread.onSpinWait();
    }
    assertEquals(1, waiting.stream().filter(Future::isDone).count());
  }
}
