package statusline.module.ccusage.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Groups entries into blocks of five hours, as `ccusage blocks` does.
final class Blocks {
  private static final long HOUR = 3_600_000L;

  private final EntryTable entries;
  private final EntryCosts costs;
  private final List<Block> blocks = new ArrayList<>();
  private Usage usage = new Usage();
  private long start;
  private long first;
  private long last;

  private Blocks(EntryTable entries, EntryCosts costs) {
    this.entries = entries;
    this.costs = costs;
  }

  /// Returns the blocks and gaps of entries that are in the order of time.
  static List<Block> of(EntryTable entries, EntryCosts costs, int[] ordered) {
    var blocks = new Blocks(entries, costs);
    for (int entry : ordered) {
      blocks.add(entry);
    }
    blocks.close();
    blocks.blocks.sort(Comparator.comparingLong(Block::start));
    return blocks.blocks;
  }

  /// Returns whether a new block starts with the first of some entries, whatever was before `from`.
  ///
  /// @param ordered all entries since `from`, in the order of time
  static boolean beginsAfterPause(EntryTable entries, int[] ordered, long from) {
    long last = from;
    for (int entry : ordered) {
      long time = entries.time.get(entry);
      if (time - last > Block.DURATION) {
        return true;
      }
      last = time;
    }
    return ordered.length == 0;
  }

  private void add(int entry) {
    long time = entries.time.get(entry);
    if (usage.entries > 0 && (time - start > Block.DURATION || time - last > Block.DURATION)) {
      long end = last;
      close();
      if (time - end > Block.DURATION) {
        blocks.add(new Block(end + Block.DURATION, time, 0, 0, true, new Usage()));
      }
    }
    if (usage.entries == 0) {
      start = Math.floorDiv(time, HOUR) * HOUR;
      first = time;
    }
    last = time;
    usage.add(entries, costs, entry);
  }

  private void close() {
    if (usage.entries > 0) {
      blocks.add(new Block(start, start + Block.DURATION, first, last, false, usage));
      usage = new Usage();
    }
  }
}
