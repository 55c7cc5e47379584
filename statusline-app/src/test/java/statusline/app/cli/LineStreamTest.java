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
  private final StringWriter printed = new StringWriter();
  private String line = "";

  private LineStream stream(boolean deduplicates, long limit) {
    return new LineStream(() -> line, output(new PrintWriter(printed, true)), deduplicates, limit);
  }

  @Test
  void unchangedLineIsOmitted() throws IOException {
    LineStream stream = stream(true, 0);
    for (String next : new String[] {"a", "a", "b", "", "b", "a"}) {
      line = next;
      assertTrue(stream.step(0));
    }

    assertEquals("a b a", printed.toString().strip().replaceAll("\\s+", " "));
  }

  @Test
  void unchangedLineIsRepeatedWithoutDeduplication() throws IOException {
    LineStream stream = stream(false, 0);
    line = "a";
    stream.step(0);
    stream.step(1);

    assertEquals(2, printed.toString().lines().count());
  }

  @Test
  void rateLimitPrintsOnlyTheLatestLine() throws IOException {
    LineStream stream = stream(true, 200);
    for (long now = 0; now <= 400; now += 50) {
      line = "at " + now;
      stream.step(now);
    }

    assertEquals("at 0 at 200 at 400", printed.toString().strip().replaceAll("\\s+", " "));
  }

  @Test
  void closedOutputEndsTheStream() throws IOException {
    var closed =
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

    assertFalse(new LineStream(() -> "a", output(closed), true, 0).step(0));
  }

  private static Output output(PrintWriter writer) {
    return new Output(writer, writer);
  }
}
