package statusline.broker.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.FileFacts;
import statusline.api.Segment;
import statusline.broker.cache.FileEvidence;
import statusline.broker.field.FieldReader;
import statusline.broker.field.FieldWriter;

/// Encodes saved readings in the fields of the wire protocol. Unknown fields are ignored.
final class ReadingCodec {
  private static final int KEY = 1;
  private static final int FETCHED_AT = 2;
  private static final int SEGMENT = 3;
  private static final int WARNING = 4;
  private static final int EVIDENCE = 5;

  private static final int PATH = 1;
  private static final int KIND = 2;
  private static final int SIZE = 3;
  private static final int SECONDS = 4;
  private static final int NANOS = 5;
  private static final int IDENTITY = 6;

  private ReadingCodec() {}

  static byte[] bytes(SavedReading reading) {
    var fields =
        new FieldWriter()
            .put(KEY, reading.key())
            .put(FETCHED_AT, Long.toString(reading.fetchedAt().toEpochMilli()));
    for (Segment segment : reading.segments()) {
      fields.put(SEGMENT, SegmentCodec.bytes(segment));
    }
    for (String warning : reading.warnings()) {
      fields.put(WARNING, warning);
    }
    for (FileEvidence.Item item : reading.evidence()) {
      fields.put(EVIDENCE, bytes(item));
    }
    return fields.bytes();
  }

  private static byte[] bytes(FileEvidence.Item item) {
    var fields = new FieldWriter().put(PATH, item.path().toString());
    if (item.facts().isPresent()) {
      FileFacts facts = item.facts().get();
      Instant modified = facts.modified();
      fields
          .put(KIND, facts.kind().name())
          .put(SIZE, Long.toString(facts.size()))
          .put(SECONDS, Long.toString(modified.getEpochSecond()))
          .put(NANOS, Integer.toString(modified.getNano()))
          .put(IDENTITY, facts.identity());
    }
    return fields.bytes();
  }

  /// {@return the key of an encoded reading}
  ///
  /// @throws IOException if the bytes are malformed
  static String key(byte[] bytes) throws IOException {
    var fields = new FieldReader(bytes);
    while (fields.next()) {
      if (fields.tag() == KEY) {
        return fields.text();
      }
    }
    throw new IOException("a reading has no key");
  }

  /// {@return a decoded reading}
  ///
  /// @throws IOException if the bytes are malformed
  static SavedReading reading(byte[] bytes) throws IOException {
    String key = "";
    Instant fetchedAt = Instant.EPOCH;
    List<Segment> segments = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    List<FileEvidence.Item> evidence = new ArrayList<>();
    var fields = new FieldReader(bytes);
    while (fields.next()) {
      switch (fields.tag()) {
        case KEY -> key = fields.text();
        case FETCHED_AT -> fetchedAt = Instant.ofEpochMilli(number(fields.text()));
        case SEGMENT -> segments.add(SegmentCodec.segment(fields.bytes()));
        case WARNING -> warnings.add(fields.text());
        case EVIDENCE -> evidence.add(item(fields.bytes()));
        default -> {}
      }
    }
    return new SavedReading(key, fetchedAt, segments, warnings, evidence);
  }

  private static FileEvidence.Item item(byte[] bytes) throws IOException {
    String path = "";
    String kind = "";
    long size = 0;
    long seconds = 0;
    long nanos = 0;
    String identity = "";
    var fields = new FieldReader(bytes);
    while (fields.next()) {
      switch (fields.tag()) {
        case PATH -> path = fields.text();
        case KIND -> kind = fields.text();
        case SIZE -> size = number(fields.text());
        case SECONDS -> seconds = number(fields.text());
        case NANOS -> nanos = number(fields.text());
        case IDENTITY -> identity = fields.text();
        default -> {}
      }
    }
    try {
      Optional<FileFacts> facts =
          kind.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new FileFacts(
                      FileFacts.Kind.valueOf(kind),
                      size,
                      Instant.ofEpochSecond(seconds, nanos),
                      identity));
      return new FileEvidence.Item(Path.of(path), facts);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException malformed) {
      throw new IOException("malformed attributes of a file", malformed);
    }
  }

  private static long number(String digits) throws IOException {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException malformed) {
      throw new IOException("malformed number", malformed);
    }
  }
}
