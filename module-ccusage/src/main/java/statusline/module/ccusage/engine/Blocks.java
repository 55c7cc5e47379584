package statusline.module.ccusage.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Groups buckets into blocks of five hours, as `ccusage blocks` does with entries.
///
/// A block starts at a full hour, so it ends at the end of a bucket, and a bucket has no pause of
/// five hours. So the first and the last time of each bucket are enough. Not thread-safe.
final class Blocks {
  private static final long HOUR = 3_600_000L;

  private Blocks() {}

  /// A block before its buckets are added up.
  private static final class Draft {
    private final long start;
    private final long first;
    private final List<Bucket> buckets = new ArrayList<>();
    private long last;

    private Draft(long first) {
      this.start = Math.floorDiv(first, HOUR) * HOUR;
      this.first = first;
      this.last = first;
    }

    private boolean endsBefore(long time) {
      return time - start > Block.DURATION || time - last > Block.DURATION;
    }

    private void add(Bucket bucket) {
      buckets.add(bucket);
      last = bucket.last();
    }

    private boolean isActive(long now) {
      return new Block(start, start + Block.DURATION, first, last, false, new Usage())
          .isActive(now);
    }

    private Block block(Buckets all) {
      var usage = new Usage();
      for (Bucket bucket : buckets) {
        all.addBlocks(bucket, usage);
      }
      return new Block(start, start + Block.DURATION, first, last, false, usage);
    }
  }

  /// Returns the blocks and gaps that start at a time or later, in the order of time.
  static List<Block> of(Buckets buckets, long from) {
    List<Block> blocks = new ArrayList<>();
    Draft before = null;
    for (Draft draft : drafts(buckets)) {
      if (before != null && draft.first - before.last > Block.DURATION) {
        long gap = before.last + Block.DURATION;
        add(blocks, gap, from, () -> new Block(gap, draft.first, 0, 0, true, new Usage()));
      }
      add(blocks, draft.start, from, () -> draft.block(buckets));
      before = draft;
    }
    blocks.sort((one, other) -> Long.compare(one.start(), other.start()));
    return blocks;
  }

  /// Adds a block if it does not start too early. Others are not added up.
  private static void add(List<Block> blocks, long start, long from, Supplier<Block> block) {
    if (start >= from) {
      blocks.add(block.get());
    }
  }

  /// Returns the active block.
  static Optional<Block> active(Buckets buckets, long now) {
    for (Draft draft : drafts(buckets)) {
      if (draft.isActive(now)) {
        return Optional.of(draft.block(buckets));
      }
    }
    return Optional.empty();
  }

  private static List<Draft> drafts(Buckets buckets) {
    List<Draft> drafts = new ArrayList<>();
    for (Bucket bucket : buckets.all()) {
      if (bucket.hasBlocks()) {
        if (drafts.isEmpty() || drafts.getLast().endsBefore(bucket.first())) {
          drafts.add(new Draft(bucket.first()));
        }
        drafts.getLast().add(bucket);
      }
    }
    return drafts;
  }
}
