package statusline.module.ccusage.engine;

/// Finds the number of a name that mostly is the one of the line before. This takes no lock, in
/// contrast to [Names], which several readers share. Not thread-safe.
final class RecentName {
  private final Names names;
  private long hash;
  private int number;

  RecentName(Names names) {
    this.names = names;
  }

  /// Returns the number of a text of the line, or 0 if the line does not give it.
  int number(TextRange text, byte[] line) {
    long newHash = text.hash(line);
    if (newHash != hash) {
      number = newHash == 0 ? 0 : names.number(newHash, text, line);
      hash = newHash;
    }
    return number;
  }
}
