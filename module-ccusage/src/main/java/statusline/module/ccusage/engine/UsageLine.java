package statusline.module.ccusage.engine;

import java.nio.charset.StandardCharsets;

/// Parses one line of a transcript, by the rules of ccusage 20.0.24.
///
/// ccusage has two loaders, whose rules differ: `blocks`, `session` and `claude weekly` count
/// [#countsInBlocks], `daily`, `weekly` and `monthly` count [#countsInDays]. Not thread-safe.
final class UsageLine {
  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

  private final JsonCursor cursor = new JsonCursor();
  private final EnvelopeReader reader = new EnvelopeReader(cursor);
  private final RecordMembers record = new RecordMembers(cursor, reader);
  private boolean countsInBlocks;
  private boolean countsInDays;
  private Envelope envelope = record.main;
  private long timestamp;
  private int lineStart;

  /// Parses a line that contains `"usage":{`, without its line feed. Returns whether it counts.
  boolean parse(byte[] bytes, int from, int to) {
    countsInBlocks = false;
    countsInDays = false;
    lineStart = from;
    cursor.reset(bytes, from, to);
    try {
      record.read();
    } catch (MalformedJsonException e) {
      return false;
    }
    if (!reader.hasForbiddenNull()) {
      select(bytes, from, to);
    }
    return countsInBlocks || countsInDays;
  }

  private void select(byte[] bytes, int from, int to) {
    envelope = record.main;
    if (envelope.isRecord()) {
      boolean isValid =
          record.hasValidVersion() && !record.sessionId.isEmpty() && !envelope.hasEmptyText();
      // In a line with these letters, also inside a string, ccusage builds all strings.
      boolean isStrict = !cursor.isClean && ByteWords.contain(bytes, from, to, NULL, 1);
      countsInBlocks = isValid && record.isApiErrorSound() && !isStrict;
      countsInDays = isValid && cursor.isClean;
    } else {
      envelope = record.nested;
      countsInDays =
          record.hasNested()
              && envelope.isRecord()
              && cursor.isClean
              && !record.sessionId.isEmpty()
              && !envelope.hasEmptyText();
    }
    if (countsInBlocks || countsInDays) {
      readTimestamp();
    }
  }

  private void readTimestamp() {
    TextRange text = envelope.timestamp;
    timestamp = Timestamps.millis(cursor.bytes, text.from(), text.to());
    if (timestamp == Timestamps.INVALID) {
      countsInBlocks = false;
      countsInDays = false;
    }
  }

  /// Whether the line counts in 5-hour blocks, sessions and `claude weekly`.
  boolean countsInBlocks() {
    return countsInBlocks;
  }

  /// Whether the line counts in days, weeks and months.
  boolean countsInDays() {
    return countsInDays;
  }

  /// The time in milliseconds since 1970.
  long timestamp() {
    return timestamp;
  }

  /// The end of the usage limit that the line states, in seconds since 1970, or 0.
  long limitReset() {
    return record.isApiError() && countsInBlocks
        ? LimitReset.seconds(cursor.bytes, lineStart, cursor.end)
        : 0;
  }

  Envelope envelope() {
    return envelope;
  }

  TextRange sessionId() {
    return record.sessionId;
  }

  byte[] bytes() {
    return cursor.bytes;
  }
}
