package statusline.broker.check;

/// The consistency checks of session data.
///
/// A data module that reads two sources of one fact compares them itself.
public enum ConsistencyCheck {
  /// The host's cost is lower than before.
  COST_WENT_BACK("session-cost"),
  /// The host's cost is lower after a resume of the session.
  COST_LOST("session-cost"),
  /// The host's API time is shorter than before.
  API_TIME_WENT_BACK("session-api-time"),
  /// The host's cost rose but its API time did not.
  COST_WITHOUT_API_TIME("session-cost"),
  /// The cost is higher than any model charges for the tokens in the transcript.
  COST_WITHOUT_TOKENS("session-cost"),
  /// The cost is lower than any model charges for the tokens in the transcript.
  TOKENS_WITHOUT_COST("session-cost"),
  /// The host's duration of the session is shorter than before.
  DURATION_WENT_BACK("session-duration"),
  /// The last reply of the transcript has an earlier time than a previous one.
  REPLY_WENT_BACK("last-reply-time");

  private final String fact;

  ConsistencyCheck(String fact) {
    this.fact = fact;
  }

  /// {@return the fact that the check doubts; a data module declares in its descriptor which facts
  /// it shows, and its segment gets the mark}
  public String fact() {
    return fact;
  }
}
