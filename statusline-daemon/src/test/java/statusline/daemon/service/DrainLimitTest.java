package statusline.daemon.service;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrainLimitTest {
  @TempDir Path instance;
  private Instant now = Instant.parse("2026-11-29T12:00:00Z");

  /// {@return whether a new daemon of the instance may exit}
  private boolean permits() {
    return new DrainLimit(instance, () -> now).permits();
  }

  private void advance(Duration time) {
    now = now.plus(time);
  }

  @Test
  void firstRequestIsPermitted() {
    assertTrue(permits());
  }

  @Test
  void nextRequestIsPermittedAfterAMinute() {
    permits();
    advance(Duration.ofMinutes(1).minusMillis(1));
    assertFalse(permits());

    advance(Duration.ofMillis(1));
    assertTrue(permits());
  }

  @Test
  void refusedRequestsDoNotExtendTheMinute() {
    permits();
    for (int i = 0; i < 59; i++) {
      advance(Duration.ofSeconds(1));
      assertFalse(permits());
    }
    advance(Duration.ofSeconds(1));
    assertTrue(permits());
  }

  @Test
  void clockThatIsSetBackDoesNotRefuse() {
    permits();
    advance(Duration.ofHours(-1));

    assertTrue(permits());
  }
}
