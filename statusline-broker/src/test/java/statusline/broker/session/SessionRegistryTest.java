package statusline.broker.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.JsonObject;
import statusline.api.SessionInput;

class SessionRegistryTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final SessionRegistry sessions = new SessionRegistry(Duration.ofSeconds(10));

  private void seen(String key, long nanos) {
    sessions.seen(key, SessionInput.empty(), nanos);
  }

  @Test
  void sessionIsCountedOnce() {
    seen("a", 0);
    seen("b", 0);
    seen("a", SECOND);

    assertEquals(2, sessions.active(SECOND));
  }

  @Test
  void secondRequestReturnsFirstDocumentAndLaterOnesNone() {
    SessionInput first = SessionInput.of(JsonObject.of(Map.of("session_id", "a")));
    SessionInput second = SessionInput.of(JsonObject.of(Map.of("session_id", "a")));

    assertEquals(Optional.empty(), sessions.seen("a", first, 0));
    assertSame(first, sessions.seen("a", second, 1).orElseThrow());
    assertEquals(Optional.empty(), sessions.seen("a", second, 2).orElseThrow().sessionId());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 30_000, 33_000, 1_000_000})
  void largeDocumentIsNotKept(int chars) {
    Map<String, Object> nested =
        Map.of("session_id", "a", "workspace", Map.of("x", List.of("y".repeat(chars))));
    SessionInput first = SessionInput.of(JsonObject.of(nested));
    sessions.seen("a", first, 0);

    SessionInput kept = sessions.seen("a", first, 1).orElseThrow();

    assertEquals(chars < 32_768 ? first : SessionInput.empty(), kept);
  }

  @Test
  void sessionWithoutRequestsExpires() {
    seen("a", 0);
    seen("b", SECOND);

    assertEquals(2, sessions.active(10 * SECOND));
    assertEquals(1, sessions.active(10 * SECOND + 1));
    assertEquals(Set.of("a"), sessions.removeExpired(10 * SECOND + 1));
    assertEquals(Set.of(), sessions.removeExpired(10 * SECOND + 1));
  }

  @Test
  void atMost256SessionsAreKept() {
    for (int i = 0; i < 300; i++) {
      seen("session-" + i, i);
    }

    assertEquals(44, sessions.removeExpired(300).size());
    assertEquals(256, sessions.active(300));
  }
}
