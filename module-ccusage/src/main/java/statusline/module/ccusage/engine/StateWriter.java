package statusline.module.ccusage.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/// Writes what an engine has read, as [StateReader] reads it: names, ids, then for each transcript
/// how far it was read, and its entries. Not thread-safe.
final class StateWriter {
  /// Changes with the format and with the rules by which lines count.
  static final int VERSION = 3;

  /// In a stored entry, the flag for a stated cost: whether an entry is kept is not stored.
  static final int HAS_COST = EntryTable.KEPT_IN_BLOCKS;

  /// In a stored entry, the flag for the end of a usage limit.
  static final int HAS_LIMIT_RESET = EntryTable.KEPT_IN_DAYS;

  private final DataOutputStream out;
  private final EntryTable table;
  private long time;

  private StateWriter(OutputStream out, EntryTable table) {
    this.out = new DataOutputStream(out);
    this.table = table;
  }

  static void write(UsageEngine engine, OutputStream bytes) throws IOException {
    if (engine.entries().hasSplit()) {
      throw new IOException("some transcripts have to be read again");
    }
    var writer = new StateWriter(bytes, engine.entries().table);
    writer.out.writeInt(VERSION);
    writer.names(engine.entries().table.models);
    writer.names(engine.entries().table.sessions);
    writer.number(engine.entries().mixedIds().size());
    for (long id : engine.entries().mixedIds()) {
      writer.out.writeLong(id);
    }
    writer.number(engine.transcripts().size());
    for (Transcript transcript : engine.transcripts().values()) {
      writer.transcript(transcript);
    }
    writer.out.flush();
  }

  private void names(Names names) throws IOException {
    number(names.size());
    for (int i = 1; i < names.size(); i++) {
      text(names.text(i));
    }
  }

  private void text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    out.write(bytes);
  }

  private void transcript(Transcript transcript) throws IOException {
    text(transcript.path().toString());
    text(transcript.key());
    out.writeLong(transcript.size());
    out.writeLong(transcript.modified());
    out.writeLong(transcript.point().position());
    out.writeBoolean(transcript.point().isInLongLine());
    out.writeInt(transcript.point().checksum());
    int[] entries = live(transcript.entries());
    number(entries.length);
    // The entries of the last line are the last ones.
    number(live(transcript.tail()).length);
    time = 0;
    for (int entry : entries) {
      entry(entry);
    }
  }

  private int[] live(IntRanges entries) {
    var live = new ArrayList<Integer>();
    entries.forEach(
        entry -> {
          if (table.isLive(entry)) {
            live.add(entry);
          }
        });
    return live.stream().mapToInt(Integer::intValue).toArray();
  }

  private void entry(int entry) throws IOException {
    double cost = table.cost(entry);
    int flags = table.flags.get(entry) & (EntryTable.OWN_FLAGS | EntryTable.MERGED);
    long limitReset = table.limitReset.get(entry);
    out.writeByte(
        flags | (Double.isNaN(cost) ? 0 : HAS_COST) | (limitReset == 0 ? 0 : HAS_LIMIT_RESET));
    number(table.session.get(entry));
    number(table.model.get(entry));
    out.writeLong(table.id.get(entry));
    out.writeInt(table.requestId.get(entry));
    long passed = table.time.get(entry) - time;
    time += passed;
    number((passed << 1) ^ (passed >> (Long.SIZE - 1)));
    number(table.input.get(entry));
    number(table.output.get(entry));
    number(table.cacheRead.get(entry));
    number(table.cache5m.get(entry));
    number(table.cache1h.get(entry));
    if (!Double.isNaN(cost)) {
      out.writeDouble(cost);
    }
    if (limitReset != 0) {
      number(limitReset);
    }
  }

  /// Writes a number in groups of seven bits, the lowest first.
  private void number(long number) throws IOException {
    long rest = number;
    while ((rest & ~0x7fL) != 0) {
      out.writeByte((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }
}
