package statusline.daemon;

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
  void staysWhileItIsAsked() {
    expiration.asked(after(Duration.ofMinutes(10)));

    assertEquals(Optional.empty(), expiration.reason(after(Duration.ofMinutes(24)), true));
  }

  @Test
  void leavesWhenNobodyAsksForFifteenMinutes() {
    Duration idle = Duration.ofMinutes(15);

    assertEquals(Optional.empty(), expiration.reason(after(idle) - 1, true));
    assertEquals(Optional.of("nobody asked for 900 s"), expiration.reason(after(idle), true));
  }

  @Test
  void leavesAtADayInAQuietMoment() {
    long day = after(Duration.ofHours(24));
    expiration.asked(day - 1);

    assertEquals(Optional.empty(), expiration.reason(day, true));
    assertEquals(
        Optional.of("it is older than 24 h"),
        expiration.reason(day + after(Duration.ofSeconds(5)), true));
  }

  @Test
  void leavesWhenItIsAskedTo() {
    expiration.drain("it was asked to leave");

    assertEquals(Optional.of("it was asked to leave"), expiration.reason(1, true));
  }

  @Test
  void leavesWhenItsSocketIsTaken() {
    assertEquals(Optional.of("its socket was taken away"), expiration.reason(1, false));
  }
}
