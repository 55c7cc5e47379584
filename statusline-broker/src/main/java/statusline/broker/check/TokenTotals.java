package statusline.broker.check;

/// The tokens and times of a transcript's replies. Immutable.
///
/// Counting starts where reading started, so only differences are meaningful.
///
/// @param settled tokens of all replies but the last, whose cost the host may not know yet
/// @param last tokens of the last reply
/// @param lastId id of the last reply; empty before the first
/// @param lastAt time of the last reply in milliseconds since the epoch; 0 if unknown
/// @param latestAt latest time of all replies
/// @param compactions number of summaries, whose cost no reply contains
record TokenTotals(
    long settled, long last, String lastId, long lastAt, long latestAt, int compactions) {
  static final TokenTotals NONE = new TokenTotals(0, 0, "", 0, 0, 0);

  /// {@return the tokens of all replies}
  long all() {
    return settled + last;
  }

  /// {@return the totals after one more record}
  ///
  /// A reply has one record for each block of its content, all with the same tokens. A reply older
  /// than an earlier one may be a copy and is not counted.
  ///
  /// @param id id of the reply
  /// @param tokens tokens of the reply
  /// @param at time of the record in milliseconds since the epoch; 0 if unknown
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
