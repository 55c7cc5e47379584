package statusline.module.ccusage.engine;

import java.util.Comparator;

/// The order of entries in the transcripts: path, then the order of the table.
final class EntryOrder implements Comparator<Integer> {
  private final EntryTable entries;
  private final TranscriptPaths paths;

  EntryOrder(EntryTable entries, TranscriptPaths paths) {
    this.entries = entries;
    this.paths = paths;
  }

  @Override
  public int compare(Integer first, Integer second) {
    return compare(first.intValue(), second.intValue());
  }

  int compare(int first, int second) {
    int files = paths.compare(entries.file.get(first), entries.file.get(second));
    return files != 0 ? files : Integer.compare(first, second);
  }
}
