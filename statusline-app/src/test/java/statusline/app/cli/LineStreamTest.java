package statusline.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineStreamTest {
  private final StringWriter printed = new StringWriter();
  private String line = "";

  private LineStream stream(boolean deduplicates, long limit) {
    return new LineStream(
        known -> line, output(new PrintWriter(printed, true)), deduplicates, limit);
  }

  @Test
  void unchangedLineIsOmitted() throws Exception {
    LineStream stream = stream(true, 0);
    for (String next : new String[] {"a", "a", "b", "", "b", "a"}) {
      line = next;
      assertTrue(stream.step(0));
    }

    assertEquals("a b a", printed.toString().strip().replaceAll("\\s+", " "));
  }

  @Test
  void sourceKnowsTheLastLineIfItNeedNotBeRepeated() throws Exception {
    List<Optional<String>> known = new ArrayList<>();
    for (boolean deduplicates : new boolean[] {true, false}) {
      var stream =
          new LineStream(
              last -> {
                known.add(last);
                return "a";
              },
              output(new PrintWriter(printed, true)),
              deduplicates,
              0);
      stream.step(0);
      stream.step(1);
    }

    assertEquals(
        List.of(Optional.of(""), Optional.of("a"), Optional.empty(), Optional.empty()), known);
  }

  @Test
  void unchangedLineIsRepeatedWithoutDeduplication() throws Exception {
    LineStream stream = stream(false, 0);
    line = "a";
    stream.step(0);
    stream.step(1);

    assertEquals(2, printed.toString().lines().count());
  }

  @Test
  void rateLimitPrintsOnlyTheLatestLine() throws Exception {
    LineStream stream = stream(true, 200);
    for (long now = 0; now <= 400; now += 50) {
      line = "at " + now;
      stream.step(now);
    }

    assertEquals("at 0 at 200 at 400", printed.toString().strip().replaceAll("\\s+", " "));
  }

  @Test
  void closedOutputEndsTheStream() throws Exception {
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

    assertFalse(new LineStream(known -> "a", output(closed), true, 0).step(0));
  }

  private static Output output(PrintWriter writer) {
    return new Output(writer, writer);
  }
}
