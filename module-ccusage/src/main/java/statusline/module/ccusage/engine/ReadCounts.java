package statusline.module.ccusage.engine;

/// The transcripts of an account, as the last search found them.
///
/// @param transcripts regular files with transcripts
/// @param skipped transcripts that are no regular files, and folders that cannot be read
/// @param unreadable transcripts that could not be read to their end
/// @param tooMany transcripts that were not read, because too many entries are known already
public record ReadCounts(int transcripts, int skipped, int unreadable, int tooMany) {
  static final ReadCounts NONE = new ReadCounts(0, 0, 0, 0);
}
