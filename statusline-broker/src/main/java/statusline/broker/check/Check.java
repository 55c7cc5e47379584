package statusline.broker.check;

/// What is compared of one session's facts, from line to line and between their sources.
///
/// That the model of the transcript is the host's is compared by the data module `model`, which
/// reads both.
public enum Check {
  /// The host's cost of the session is less than it was.
  COST_WENT_BACK("spend"),
  /// The host's API time of the session is less than it was.
  API_TIME_WENT_BACK("spend"),
  /// The host's cost of the session rose while its API time did not.
  COST_WITHOUT_API_TIME("spend"),
  /// The cost per hour is more than any model asks for the tokens per minute of the transcript.
  COST_WITHOUT_TOKENS("spend"),
  /// The cost per hour is less than any model asks for the tokens per minute of the transcript.
  TOKENS_WITHOUT_COST("spend"),
  /// The host's duration of the session is less than it was.
  DURATION_WENT_BACK("time"),
  /// The transcript's last reply is dated before an earlier one.
  REPLY_WENT_BACK("time");

  private final String moduleId;

  Check(String moduleId) {
    this.moduleId = moduleId;
  }

  /// {@return the id of the data module that shows the fact, and so gets the mark where it is in
  /// use}
  public String moduleId() {
    return moduleId;
  }
}
