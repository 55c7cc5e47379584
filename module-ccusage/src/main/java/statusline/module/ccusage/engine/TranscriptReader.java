package statusline.module.ccusage.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/// Reads what is new in transcripts, one after the other. Several readers can add to one set of
/// entries. Not thread-safe.
final class TranscriptReader {
  private static final int MAX_ROWS = 1024;

  private final UsageEntries target;
  private final EntryTable rows;
  private final EntryWriter writer;
  private final LineReader reader = new LineReader();
  private final UsageLine line = new UsageLine();

  TranscriptReader(UsageEntries target) {
    this.target = target;
    this.rows = target.rows();
    this.writer = new EntryWriter(rows);
  }

  /// Reads the new lines of a transcript. If it was replaced, all of its lines are new.
  ///
  /// @throws IOException if the file cannot be read to its end; the next read goes on there
  void read(Transcript transcript, BasicFileAttributes attributes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(transcript.path(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      var lines = new Lines(transcript);
      boolean isSame =
          transcript.mayHaveGrown(attributes)
              && read(channel, transcript.point(), lines, attributes);
      if (!isSame) {
        target.forget(transcript);
        read(channel, ReadPoint.START, lines, attributes);
      }
    }
  }

  private boolean read(
      FileChannel channel, ReadPoint from, Lines lines, BasicFileAttributes attributes)
      throws IOException {
    boolean isFinished = false;
    try {
      isFinished = reader.read(channel, from, lines);
    } finally {
      if (lines.hasBegun) {
        lines.end();
        target.read(lines.transcript, attributes, reader.point(), isFinished);
      }
    }
    return isFinished;
  }

  /// Collects the entries of the lines, and adds many at once.
  private final class Lines implements LineReader.Sink {
    private final Transcript transcript;
    private boolean hasBegun;

    private Lines(Transcript transcript) {
      this.transcript = transcript;
    }

    @Override
    public void begin() {
      hasBegun = true;
      target.removeTail(transcript);
    }

    @Override
    public void filled() {
      target.progress().incrementAndGet();
    }

    @Override
    public void line(byte[] bytes, int from, int to, boolean isComplete) {
      if (!isComplete) {
        end();
      }
      if (line.parse(bytes, from, to)) {
        writer.add(line, transcript.session());
      }
      if (!isComplete) {
        target.add(rows, transcript, true);
      } else if (rows.size() >= MAX_ROWS) {
        end();
      }
    }

    private void end() {
      target.add(rows, transcript, false);
    }
  }
}
