package statusline.module.ccusage.engine;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Restores an engine from what [StateWriter] wrote. Not thread-safe.
final class StateReader {
  private final DataInputStream in;
  private final UsageEngine engine;
  private final EntryTable table;
  private long time;

  private StateReader(InputStream bytes, UsageEngine engine) {
    this.in = new DataInputStream(bytes);
    this.engine = engine;
    this.table = engine.entries().table;
  }

  /// Adds a stored state to a new engine.
  ///
  /// @throws IOException if the state has another version or is damaged
  static UsageEngine read(InputStream bytes, UsageEngine engine) throws IOException {
    var reader = new StateReader(bytes, engine);
    if (reader.in.readInt() != StateWriter.VERSION) {
      throw new IOException("the state has another version");
    }
    reader.names(engine.entries().table.models);
    reader.names(engine.entries().table.sessions);
    for (int count = reader.count(); count > 0; count--) {
      engine.entries().mixedIds().add(reader.in.readLong());
    }
    for (int count = reader.count(); count > 0; count--) {
      reader.transcript();
    }
    engine.entries().settle();
    return engine;
  }

  private void names(Names names) throws IOException {
    int size = count();
    for (int i = 1; i < size; i++) {
      check(names.number(text()) == i);
    }
  }

  private static void check(boolean isSound) throws IOException {
    if (!isSound) {
      throw new IOException("the state is damaged");
    }
  }

  private String text() throws IOException {
    return new String(in.readNBytes(count()), StandardCharsets.UTF_8);
  }

  private void transcript() throws IOException {
    Path path = Path.of(text());
    Transcript transcript = engine.entries().transcript(path);
    engine.transcripts().put(path, transcript);
    String key = text();
    long size = in.readLong();
    long modified = in.readLong();
    transcript.restore(
        key, size, modified, new ReadPoint(in.readLong(), in.readBoolean(), in.readInt()));
    int entries = count();
    int tail = entries - count();
    time = 0;
    for (int i = 0; i < entries; i++) {
      int entry = entry();
      engine.entries().restore(entry, transcript);
      if (i >= tail) {
        transcript.tail().add(entry);
      }
    }
  }

  private int entry() throws IOException {
    int entry = table.add();
    int flags = in.readUnsignedByte();
    table.flags.set(entry, flags & ~EntryTable.KEPT);
    table.session.set(entry, number(table.sessions));
    table.model.set(entry, number(table.models));
    table.id.set(entry, in.readLong());
    table.requestId.set(entry, in.readInt());
    long passed = number();
    time += (passed >>> 1) ^ -(passed & 1);
    table.time.set(entry, time);
    table.input.set(entry, number());
    table.output.set(entry, number());
    table.cacheRead.set(entry, number());
    table.cache5m.set(entry, number());
    table.cache1h.set(entry, number());
    if ((flags & StateWriter.HAS_COST) != 0) {
      table.setCost(entry, in.readDouble());
    }
    if ((flags & StateWriter.HAS_LIMIT_RESET) != 0) {
      table.limitReset.set(entry, number());
    }
    return entry;
  }

  private int number(Names names) throws IOException {
    int number = count();
    check(number < names.size());
    return number;
  }

  private int count() throws IOException {
    long number = number();
    check(number >= 0 && number <= Integer.MAX_VALUE);
    return (int) number;
  }

  private long number() throws IOException {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int group = in.readUnsignedByte();
      number |= (group & 0x7fL) << shift;
      if (group < 0x80) {
        return number;
      }
    }
    throw new IOException("the state is damaged");
  }
}
