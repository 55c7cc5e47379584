package statusline.config.zone;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Reads a zone from the content of a compiled file of the zone database (RFC 9636). Not
/// thread-safe.
final class ZoneFile {
  private static final int MAGIC = 0x545a6966;
  private static final int RESERVED_BYTES = 15;

  /// Changes before the year 1900 are left out.
  private static final long EARLIEST = -2_208_988_800L;

  private final ByteBuffer bytes;

  private ZoneFile(byte[] content) {
    this.bytes = ByteBuffer.wrap(content);
  }

  /// {@return the zone in a file's content; UTC if it is invalid}
  static ZoneId zone(byte[] content) {
    ZoneRules rules = rules(content);
    if (rules == null) {
      return ZoneOffset.UTC;
    }
    var checksum = new CRC32();
    checksum.update(content);
    return RuleZones.SHARED.of("file-" + Long.toHexString(checksum.getValue()), () -> rules);
  }

  /// {@return the rules in a file's content; null if it is invalid}
  static @Nullable ZoneRules rules(byte[] content) {
    try {
      return new ZoneFile(content).rules();
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | DateTimeException invalid) {
      return null;
    }
  }

  private ZoneRules rules() {
    Header header = header();
    if (header.version() == 0) {
      return table(header, Integer.BYTES, "");
    }
    // The first table has times of 32 bits, for old programs.
    skip(header.bytes(Integer.BYTES));
    Header second = header();
    return table(second, Long.BYTES, footer(second));
  }

  private Header header() {
    if (bytes.getInt() != MAGIC) {
      throw new IllegalArgumentException("not a zone file");
    }
    byte version = bytes.get();
    skip(RESERVED_BYTES);
    int utcFlags = bytes.getInt();
    int standardFlags = bytes.getInt();
    int leapSeconds = bytes.getInt();
    return new Header(
        version,
        bytes.getInt(),
        bytes.getInt(),
        bytes.getInt(),
        leapSeconds,
        utcFlags + standardFlags);
  }

  private void skip(int count) {
    bytes.position(bytes.position() + count);
  }

  /// {@return the rules for the time after the last change of a table; the position is unchanged}
  private String footer(Header header) {
    int start = bytes.position() + header.bytes(Long.BYTES);
    int length = bytes.limit() - start;
    if (length < 0) {
      throw new IllegalArgumentException("truncated");
    }
    return new String(bytes.array(), start, length, StandardCharsets.US_ASCII).strip();
  }

  private ZoneRules table(Header header, int timeBytes, String footer) {
    int times = bytes.position();
    int types = times + header.times() * timeBytes;
    int offsets = types + header.times();
    var history = new ZoneHistory(bytes.getInt(offsets));
    long last = EARLIEST;
    for (int i = 0; i < header.times(); i++) {
      long time =
          timeBytes == Long.BYTES
              ? bytes.getLong(times + i * timeBytes)
              : bytes.getInt(times + i * timeBytes);
      int type = Byte.toUnsignedInt(bytes.get(types + i));
      last = Math.max(last, time);
      history.add(Math.max(EARLIEST, time), bytes.getInt(offsets + type * Header.TYPE_BYTES));
    }
    PosixZone later = new PosixReader(footer).read();
    if (later != null) {
      later.addTo(history, Instant.ofEpochSecond(last).atOffset(ZoneOffset.UTC).getYear(), last);
    }
    return history.rules();
  }

  /// The numbers of records in a table.
  ///
  /// @param version of the format; 0 for the first
  /// @param times number of changes
  /// @param types number of offsets
  /// @param letters number of bytes of the abbreviations
  /// @param leapSeconds number of leap seconds
  /// @param flags number of flags
  private record Header(
      byte version, int times, int types, int letters, int leapSeconds, int flags) {
    /// An offset, a flag and an index.
    private static final int TYPE_BYTES = Integer.BYTES + 2;

    /// {@return the size of the table after this header}
    private int bytes(int timeBytes) {
      return times * (timeBytes + 1)
          + types * TYPE_BYTES
          + letters
          + leapSeconds * (timeBytes + Integer.BYTES)
          + flags;
    }
  }
}
