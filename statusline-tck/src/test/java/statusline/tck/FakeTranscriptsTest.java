package statusline.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import statusline.api.TranscriptFold;

class FakeTranscriptsTest {
  private static final Path FILE = Path.of("/transcript.jsonl");

  private final FakeFiles files = new FakeFiles();
  private final FakeTranscripts transcripts = new FakeTranscripts(files);

  @Test
  void missingFileGivesStartState() throws IOException {
    assertEquals("", read(Long.MAX_VALUE));
  }

  @Test
  void onlyNewLinesAreRead() throws IOException {
    files.put(FILE, "one\ntwo\n");
    assertEquals("one,two,", read(Long.MAX_VALUE));

    files.append(FILE, "three\n");
    assertEquals("one,two,three,", read(Long.MAX_VALUE));
    assertEquals(3, transcripts.linesRead());
  }

  @Test
  void unfinishedLineIsReadAgainWhenComplete() throws IOException {
    files.put(FILE, "one\ntw");
    assertEquals("one,(tw)", read(Long.MAX_VALUE));

    files.append(FILE, "o\n");
    assertEquals("one,two,", read(Long.MAX_VALUE));
  }

  @Test
  void shorterFileIsReadFromStart() throws IOException {
    files.put(FILE, "one\ntwo\n");
    read(Long.MAX_VALUE);

    files.put(FILE, "three\n");
    assertEquals("three,", read(Long.MAX_VALUE));
  }

  @Test
  void replacedFileIsReadFromStart() throws IOException {
    files.put(FILE, "one\n");
    read(Long.MAX_VALUE);

    files.remove(FILE).put(FILE, "two\nthree\n");
    assertEquals("two,three,", read(Long.MAX_VALUE));
  }

  @Test
  void deletedFileGivesStartState() throws IOException {
    files.put(FILE, "one\n");
    read(Long.MAX_VALUE);

    files.remove(FILE);
    assertEquals("", read(Long.MAX_VALUE));
  }

  @Test
  void tailSkipsCutLine() throws IOException {
    files.put(FILE, "one\ntwo\nlast");

    assertEquals("one,two,(last)", read(12));
    files.remove(FILE).put(FILE, "one\ntwo\nlast");
    assertEquals("two,(last)", read(11));
    files.remove(FILE).put(FILE, "one\ntwo\nlast");
    assertEquals("two,(last)", read(8));
    files.remove(FILE).put(FILE, "one\ntwo\nlast");
    assertEquals("(last)", read(7));
    files.remove(FILE).put(FILE, "one\ntwo\nlast");
    assertEquals("", read(3));
  }

  @Test
  void tailAppliesToFirstReadOnly() throws IOException {
    files.put(FILE, "one\ntwo\n");
    assertEquals("two,", read(4));

    files.append(FILE, "three\nfour\n");
    assertEquals("two,three,four,", read(4));
  }

  @Test
  void unreadableFileThrows() {
    files.putUnreadable(FILE);

    assertThrows(IOException.class, () -> read(Long.MAX_VALUE));
  }

  private String read(long tailBytes) throws IOException {
    return transcripts.fold(FILE, new Lines(tailBytes));
  }

  /// The lines joined by commas, an unfinished one in brackets.
  private record Lines(long tailBytes) implements TranscriptFold<String> {
    @Override
    public String name() {
      return "lines";
    }

    @Override
    public String start() {
      return "";
    }

    @Override
    public String line(String state, byte[] buffer, int offset, int length) {
      return state + new String(buffer, offset, length, StandardCharsets.UTF_8) + ",";
    }

    @Override
    public String unfinished(String state, byte[] buffer, int offset, int length) {
      return state + "(" + new String(buffer, offset, length, StandardCharsets.UTF_8) + ")";
    }
  }
}
