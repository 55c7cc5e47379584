package statusline.broker.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalTranscriptsTest {
  @TempDir Path folder;

  private final LineRecorder recorder = new LineRecorder();
  private TestTranscript transcript;

  @BeforeEach
  void makeTranscript() {
    transcript = new TestTranscript(folder);
  }

  @Test
  void onlyNewLinesAreRead() throws IOException {
    transcript.write("a\nb\n");
    assertEquals(List.of("a", "b"), transcript.lines(recorder));
    transcript.append("c\n");
    assertEquals(List.of("a", "b", "c"), transcript.lines(recorder));
    assertEquals(List.of("a", "b", "c"), transcript.lines(recorder));

    assertEquals(3, recorder.fed);
  }

  @Test
  void unfinishedLineIsReadAgainWhenComplete() throws IOException {
    transcript.write("a\nhal");
    assertEquals(List.of("a", "hal…"), transcript.lines(recorder));
    assertEquals(List.of("a", "hal…"), transcript.lines(recorder));
    transcript.append("f");
    assertEquals(List.of("a", "half…"), transcript.lines(recorder));
    assertEquals(1, recorder.fed);
    transcript.append("\n");
    assertEquals(List.of("a", "half"), transcript.lines(recorder));

    assertEquals(2, recorder.fed);
  }

  @Test
  void lineThatIsTooLongIsSkipped() throws IOException {
    transcript.write("a\n" + "x".repeat(33 << 20) + "\nb\n");

    assertEquals(List.of("a", "b"), transcript.lines(recorder));
  }

  @Test
  void unfinishedLineThatIsTooLongIsSkippedWhenItEnds() throws IOException {
    transcript.write("a\n" + "x".repeat(33 << 20));
    assertEquals(List.of("a"), transcript.lines(recorder));
    transcript.append("x");
    assertEquals(List.of("a"), transcript.lines(recorder));
    transcript.append("x\nb\n");

    assertEquals(List.of("a", "b"), transcript.lines(recorder));
    assertEquals(2, recorder.fed);
  }

  @Test
  void emptyLinesAndCarriageReturnsAreKept() throws IOException {
    transcript.write("\r\n\na\r\n");

    assertEquals(List.of("\r", "", "a\r"), transcript.lines(recorder));
  }

  @Test
  void emptyFileGivesStartState() throws IOException {
    transcript.write("");
    assertEquals(List.of(), transcript.lines(recorder));
    transcript.append("a\n");

    assertEquals(List.of("a"), transcript.lines(recorder));
  }

  @Test
  void missingFileGivesStartState() throws IOException, InterruptedException {
    assertEquals(List.of(), transcript.lines(recorder));
    Files.createDirectory(transcript.file());
    assertEquals(List.of(), transcript.lines(recorder));
    transcript.delete();
    String pipe = transcript.file().toString();
    assertEquals(0, new ProcessBuilder("mkfifo", pipe).inheritIO().start().waitFor());

    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertEquals(List.of(), transcript.lines(recorder)));
  }

  @Test
  void shorterFileIsReadFromStart() throws IOException {
    transcript.write("a\nb\nc\n");
    transcript.lines(recorder);
    transcript.write("a\nb\n");

    assertEquals(List.of("a", "b"), transcript.lines(recorder));
    assertEquals(5, recorder.fed);
  }

  @Test
  void emptiedFileIsReadFromStart() throws IOException {
    transcript.write("a\n");
    transcript.lines(recorder);
    transcript.write("");

    assertEquals(List.of(), transcript.lines(recorder));
  }

  @Test
  void replacedFileIsReadFromStart() throws IOException {
    transcript.write("a\nb\n");
    transcript.lines(recorder);
    transcript.replace("a\nb\nc\n");

    assertEquals(List.of("a", "b", "c"), transcript.lines(recorder));
    assertEquals(5, recorder.fed);
  }

  @Test
  void fileRewrittenWithSameLengthIsReadFromStart() throws IOException {
    transcript.write("aaaa\nbbbb\n");
    transcript.lines(recorder);
    transcript.write("aaaa\ncccc\n");

    assertEquals(List.of("aaaa", "cccc"), transcript.lines(recorder));
  }

  @Test
  void unchangedFileIsNotRead() throws IOException {
    transcript.write("a\nhal");
    transcript.age();
    assertEquals(List.of("a", "hal…"), transcript.lines(recorder));
    transcript.write("b\nhel");
    transcript.age();

    assertEquals(List.of("a", "hal…"), transcript.lines(recorder));
  }

  @Test
  void recentlyChangedFileIsRead() throws IOException {
    transcript.write("a\nhal");
    FileTime changed = Files.getLastModifiedTime(transcript.file());
    assertEquals(List.of("a", "hal…"), transcript.lines(recorder));
    transcript.write("b\nhel");
    Files.setLastModifiedTime(transcript.file(), changed);

    assertEquals(List.of("b", "hel…"), transcript.lines(recorder));
  }

  @Test
  void fileRewrittenWithMoreBytesIsReadFromStart() throws IOException {
    transcript.write("a\nb\n");
    transcript.lines(recorder);
    transcript.write("x\ny\nz\n");

    assertEquals(List.of("x", "y", "z"), transcript.lines(recorder));
  }

  @Test
  void recreatedFileIsReadFromStart() throws IOException {
    transcript.write("a\nb\n");
    transcript.lines(recorder);
    transcript.delete();
    assertEquals(List.of(), transcript.lines(recorder));
    transcript.write("a\nb\n");

    assertEquals(List.of("a", "b"), transcript.lines(recorder));
    assertEquals(4, recorder.fed);
  }

  @Test
  void lineLongerThanChunkIsComplete() throws IOException {
    String exact = "e".repeat(65_535);
    String chunk = "c".repeat(65_536);
    String large = "l".repeat(300_000);
    transcript.write(exact + "\n" + chunk + "\n" + large + "\nx\n" + large);

    assertEquals(List.of(exact, chunk, large, "x", large + "…"), transcript.lines(recorder));
    transcript.append("\n");
    assertEquals(List.of(exact, chunk, large, "x", large), transcript.lines(recorder));
    assertEquals(5, recorder.fed);
  }

  @Test
  void eachLineIsReadOnceAfterFailureOfFold() throws IOException {
    transcript.write("a\nb\nc\n");
    transcript.lines(recorder);
    transcript.append("d\nbad\ne\n");
    recorder.breaksAt = "bad";
    assertThrows(IllegalStateException.class, () -> transcript.lines(recorder));
    assertThrows(IllegalStateException.class, () -> transcript.lines(recorder));
    recorder.breaksAt = "no line";

    assertEquals(List.of("a", "b", "c", "d", "bad", "e"), transcript.lines(recorder));
  }

  @Test
  void eachLineIsReadOnceAfterFailureInLaterChunk() throws IOException {
    String large = "l".repeat(100_000);
    transcript.write(large + "\n" + large + "\nbad\ne\n");
    recorder.breaksAt = "bad";
    assertThrows(IllegalStateException.class, () -> transcript.lines(recorder));
    recorder.breaksAt = "no line";

    assertEquals(List.of(large, large, "bad", "e"), transcript.lines(recorder));
  }

  @Test
  void foldsHaveSeparateStates() throws IOException {
    var other = new LineRecorder("other", Long.MAX_VALUE);
    transcript.write("a\n");
    transcript.lines(recorder);
    transcript.append("b\n");

    assertEquals(List.of("a", "b"), transcript.lines(other));
    assertEquals(List.of("a", "b"), transcript.linesOfAnotherModule(recorder));
    assertEquals(List.of("a", "b"), transcript.lines(recorder));
    assertEquals(2, other.fed);
    assertEquals(4, recorder.fed);
  }
}
