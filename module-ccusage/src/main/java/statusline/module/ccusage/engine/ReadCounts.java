package statusline.module.ccusage.engine;

import java.util.ArrayList;
import java.util.List;

/// The transcripts of an account, as the last search found them.
///
/// @param transcripts regular files with transcripts
/// @param skipped transcripts that are no regular files, and folders that cannot be read
/// @param unreadable transcripts that could not be read to their end
/// @param tooMany transcripts that were not read, because too many entries are known already
public record ReadCounts(int transcripts, int skipped, int unreadable, int tooMany) {
  static final ReadCounts NONE = new ReadCounts(0, 0, 0, 0);

  /// {@return which transcripts do not count, such as `2 not readable`; empty if all do}
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    add(missing, skipped, " skipped");
    add(missing, unreadable, " not readable");
    add(missing, tooMany, " left out, because there are too many replies");
    return missing;
  }

  private static void add(List<String> missing, int count, String what) {
    if (count > 0) {
      missing.add(count + what);
    }
  }
}
