package statusline.daemon.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RendererFailuresTest {
  @Test
  void allFailuresAreCountedAndOneAMinuteIsLogged() {
    var log = new ByteArrayOutputStream();
    var failures = new RendererFailures(new PrintStream(log, true, UTF_8));
    long minute = Duration.ofMinutes(1).toNanos();

    failures.add("drawing a line: X", 5);
    failures.add("drawing a line: Y", minute + 4);
    failures.add("drawing a line: Z", minute + 5);

    assertEquals(3, failures.count());
    assertEquals("drawing a line: Z", failures.last());
    assertEquals(
        "statusline renderer: drawing a line: X (1 so far)\n"
            + "statusline renderer: drawing a line: Z (3 so far)\n",
        log.toString(UTF_8));
  }
}
