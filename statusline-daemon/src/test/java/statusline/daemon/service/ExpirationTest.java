package statusline.daemon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpirationTest {
  private final Expiration expiration =
      new Expiration(Duration.ofMinutes(15), Duration.ofHours(24), 0);

  private static long after(Duration time) {
    return time.toNanos();
  }

  @Test
  void staysWhileRequestsArrive() {
    expiration.requested(after(Duration.ofMinutes(10)));

    assertEquals(Optional.empty(), expiration.reason(after(Duration.ofMinutes(24)), true));
  }

  @Test
  void exitsAfterFifteenMinutesWithoutRequest() {
    Duration idle = Duration.ofMinutes(15);

    assertEquals(Optional.empty(), expiration.reason(after(idle) - 1, true));
    assertEquals(Optional.of("no request for 900 s"), expiration.reason(after(idle), true));
  }

  @Test
  void exitsAfterOneDayInPauseBetweenRequests() {
    long day = after(Duration.ofHours(24));
    expiration.requested(day - 1);

    assertEquals(Optional.empty(), expiration.reason(day, true));
    assertEquals(
        Optional.of("it is older than 24 h"),
        expiration.reason(day + after(Duration.ofSeconds(5)), true));
  }

  @Test
  void exitsWhenDrained() {
    expiration.drain("a client requested it");

    assertEquals(Optional.of("a client requested it"), expiration.reason(1, true));
  }

  @Test
  void exitsWhenSocketIsNoLongerInPlace() {
    assertEquals(Optional.of("its socket was removed or replaced"), expiration.reason(1, false));
  }
}
