package statusline.broker.check;

/// What a transcript tells of its replies. Immutable.
///
/// Counted are those behind the place where reading began, so only differences say something.
///
/// @param settled tokens of all replies but the last: of that one the host may not know the cost
/// @param last tokens of the last reply
/// @param lastId tells the last reply from others; empty before the first
/// @param lastAt when the last reply was recorded, in ms since the epoch; 0 where that is not known
/// @param latestAt the latest such time of all replies
/// @param compactions summaries written, the cost of which no reply shows
record TokenTotals(
    long settled, long last, String lastId, long lastAt, long latestAt, int compactions) {
  static final TokenTotals NONE = new TokenTotals(0, 0, "", 0, 0, 0);

  /// {@return tokens of all replies}
  long all() {
    return settled + last;
  }

  /// {@return the totals after one more record}
  ///
  /// A reply has a record for each block of its content, all with the same tokens. One that is
  /// older than an earlier one may be a copy, and is not counted.
  ///
  /// @param id of the reply
  /// @param tokens of the reply
  /// @param at when it was recorded, in ms since the epoch; 0 where that is not known
  TokenTotals with(String id, long tokens, long at) {
    long latest = Math.max(latestAt, at);
    boolean isSame = !id.isEmpty() && id.equals(lastId);
    long before = isSame ? settled : settled + last;
    long counted = at < latestAt ? 0 : tokens;
    long all = isSame ? Math.max(last, counted) : counted;
    return new TokenTotals(before, all, id, at, latest, compactions);
  }

  /// {@return the totals after a summary}
  TokenTotals compacted() {
    return new TokenTotals(settled, last, lastId, lastAt, latestAt, compactions + 1);
  }
}
