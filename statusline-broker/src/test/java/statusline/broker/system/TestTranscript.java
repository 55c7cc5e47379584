package statusline.broker.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import statusline.api.TranscriptFold;

/// A transcript that a test changes, with its incremental reader.
final class TestTranscript {
  private static final Instant CHANGED = Instant.now().minusSeconds(3600);

  private final Path file;
  private final IncrementalTranscripts transcripts =
      new IncrementalTranscripts(new SystemFiles(), InstantSource.system());

  TestTranscript(Path folder) {
    this.file = folder.resolve("session.jsonl");
  }

  Path file() {
    return file;
  }

  /// Writes the whole content into the same file.
  void write(String content) throws IOException {
    Files.writeString(file, content);
  }

  void append(String content) throws IOException {
    Files.writeString(file, content, StandardOpenOption.APPEND);
  }

  /// Sets its modification time to an hour ago.
  void age() throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(CHANGED));
  }

  /// Replaces it with another file.
  void replace(String content) throws IOException {
    Path other = Files.writeString(file.resolveSibling("other"), content);
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
  }

  void delete() throws IOException {
    Files.delete(file);
  }

  List<String> lines(TranscriptFold<List<String>> fold) throws IOException {
    return transcripts.fold("words", file, fold);
  }

  List<String> linesOfAnotherModule(TranscriptFold<List<String>> fold) throws IOException {
    return transcripts.fold("other", file, fold);
  }
}
