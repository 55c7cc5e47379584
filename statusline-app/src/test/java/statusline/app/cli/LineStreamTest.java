package statusline.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class LineStreamTest {
  private final StringWriter said = new StringWriter();
  private String line = "";

  private LineStream stream(boolean deduplicates, long limit) {
    return new LineStream(() -> line, new PrintWriter(said, true), deduplicates, limit);
  }

  @Test
  void aLineLikeTheOneBeforeIsLeftOut() throws IOException {
    LineStream stream = stream(true, 0);
    for (String next : new String[] {"a", "a", "b", "", "b", "a"}) {
      line = next;
      assertTrue(stream.step(0));
    }

    assertEquals("a b a", said.toString().strip().replaceAll("\\s+", " "));
  }

  @Test
  void withoutDeduplicationItIsSaidAgain() throws IOException {
    LineStream stream = stream(false, 0);
    line = "a";
    stream.step(0);
    stream.step(1);

    assertEquals(2, said.toString().lines().count());
  }

  @Test
  void noMoreThanOneIsSaidWithinTheLimitAndThenTheLatest() throws IOException {
    LineStream stream = stream(true, 200);
    for (long now = 0; now <= 400; now += 50) {
      line = "at " + now;
      stream.step(now);
    }

    assertEquals("at 0 at 200 at 400", said.toString().strip().replaceAll("\\s+", " "));
  }

  @Test
  void itEndsWhenNobodyListens() throws IOException {
    var gone =
        new PrintWriter(
            new Writer() {
              @Override
              public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("Broken pipe");
              }

              @Override
              public void flush() {}

              @Override
              public void close() {}
            },
            true);

    assertFalse(new LineStream(() -> "a", gone, true, 0).step(0));
  }
}
