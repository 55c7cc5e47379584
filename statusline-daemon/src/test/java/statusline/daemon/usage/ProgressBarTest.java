package statusline.daemon.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final StringWriter err = new StringWriter();
  private final ProgressBar bar = new ProgressBar(err, () -> true);

  @Test
  void shortWorkShowsNoBar() {
    bar.show(0, 100, 0);
    bar.show(99, 100, SECOND - 1);
    bar.clear();

    assertEquals("", err.toString());
  }

  @Test
  void longWorkShowsItsShareAndRemovesTheBar() {
    bar.show(0, 100, 0);
    bar.show(50, 100, SECOND);
    bar.clear();

    String expected = "[" + "#".repeat(15) + ".".repeat(15) + "] 50%\r\u001b[K";
    assertTrue(err.toString().endsWith(expected), err.toString());
  }

  @Test
  void barChangesTenTimesASecond() {
    bar.show(0, 100, 0);
    bar.show(10, 100, SECOND);
    bar.show(20, 100, SECOND + SECOND / 100);
    bar.show(30, 100, SECOND + SECOND / 10);

    assertEquals(2, err.toString().chars().filter(c -> c == '\r').count(), err.toString());
  }

  @Test
  void shareOfUnknownWorkIsInRange() {
    bar.show(0, 0, 0);
    bar.show(5, 0, SECOND);

    assertTrue(err.toString().endsWith("] 100%"), err.toString());
  }

  @Test
  void standardErrorThatIsNoTerminalShowsNoBar() {
    var other = new ProgressBar(err, () -> false);
    other.show(0, 100, 0);
    other.show(50, 100, SECOND);
    other.show(60, 100, 2 * SECOND);
    other.clear();

    assertEquals("", err.toString());
  }
}
