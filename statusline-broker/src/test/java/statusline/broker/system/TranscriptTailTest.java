package statusline.broker.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptTailTest {
  @TempDir Path folder;

  private TestTranscript transcript;

  @BeforeEach
  void makeTranscript() {
    transcript = new TestTranscript(folder);
  }

  private static LineRecorder tail(long bytes) {
    return new LineRecorder("tail", bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "0, ''",
    "1, ''",
    "4, ''",
    "5, cccc",
    "6, cccc",
    "9, cccc",
    "10, bbbb cccc",
    "14, bbbb cccc",
    "15, aaaa bbbb cccc",
    "16, aaaa bbbb cccc"
  })
  void completeLinesInTailAreRead(long bytes, String lines) throws IOException {
    transcript.write("aaaa\nbbbb\ncccc\n");

    assertEquals(lines, String.join(" ", transcript.lines(tail(bytes))));
  }

  @ParameterizedTest
  @CsvSource({"1, ''", "2, bb…", "3, bb…", "6, bb…", "7, aaaa bb…"})
  void unfinishedLineInTailIsRead(long bytes, String lines) throws IOException {
    transcript.write("aaaa\nbb");

    assertEquals(lines, String.join(" ", transcript.lines(tail(bytes))));
  }

  @Test
  void appendedLinesOfAnyLengthAreRead() throws IOException {
    LineRecorder fold = tail(5);
    transcript.write("aaaa\nbbbb\n");
    transcript.lines(fold);
    transcript.append("cccc\ndddd\neeee\n");

    assertEquals(List.of("bbbb", "cccc", "dddd", "eeee"), transcript.lines(fold));
    assertEquals(4, fold.fed);
  }

  @Test
  void laterRestOfCutLineIsSkipped() throws IOException {
    LineRecorder fold = tail(4);
    transcript.write("a\nbbbbbbbbbbbb");
    assertEquals(List.of(), transcript.lines(fold));
    transcript.append("bb");
    assertEquals(List.of(), transcript.lines(fold));
    transcript.append("bb\nc");
    assertEquals(List.of("c…"), transcript.lines(fold));
    transcript.append("\n");

    assertEquals(List.of("c"), transcript.lines(fold));
    assertEquals(1, fold.fed);
  }

  @Test
  void cutLineMayBeLongerThanChunk() throws IOException {
    transcript.write("a\n" + "b".repeat(300_000) + "\nend\n");

    assertEquals(List.of("end"), transcript.lines(tail(250_000)));
  }

  @Test
  void replacedCutLineIsForgotten() throws IOException {
    LineRecorder fold = tail(4);
    transcript.write("bbbbbbbbbbbb");
    transcript.lines(fold);
    transcript.write("");
    assertEquals(List.of(), transcript.lines(fold));
    transcript.append("x\ny\n");

    assertEquals(List.of("x", "y"), transcript.lines(fold));
  }

  @Test
  void fileReadFromStartUsesTailAgain() throws IOException {
    LineRecorder fold = tail(5);
    transcript.write("aaaa\nbbbb\n");
    transcript.lines(fold);
    transcript.replace("cccc\ndddd\neeee\n");

    assertEquals(List.of("eeee"), transcript.lines(fold));
  }
}
