package statusline.module.ccusage.engine;

import java.util.Comparator;

/// The order of entries in the transcripts: path, line, and the place in the line.
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
    if (files != 0) {
      return files;
    }
    int lines = Integer.compare(entries.line.get(first), entries.line.get(second));
    return lines != 0
        ? lines
        : Integer.compare(entries.advisor.get(first), entries.advisor.get(second));
  }
}
