package statusline.broker.check;

/// The consistency checks of session data.
///
/// The data module `model` itself compares the model of the host with that of the transcript.
public enum ConsistencyCheck {
  /// The host's cost is lower than before.
  COST_WENT_BACK("spend"),
  /// The host's API time is shorter than before.
  API_TIME_WENT_BACK("spend"),
  /// The host's cost rose but its API time did not.
  COST_WITHOUT_API_TIME("spend"),
  /// The cost is higher than any model charges for the tokens in the transcript.
  COST_WITHOUT_TOKENS("spend"),
  /// The cost is lower than any model charges for the tokens in the transcript.
  TOKENS_WITHOUT_COST("spend"),
  /// The host's duration of the session is shorter than before.
  DURATION_WENT_BACK("time"),
  /// The last reply of the transcript has an earlier time than a previous one.
  REPLY_WENT_BACK("time");

  private final String moduleId;

  ConsistencyCheck(String moduleId) {
    this.moduleId = moduleId;
  }

  /// {@return the id of the data module that shows the data, whose segment gets the mark}
  public String moduleId() {
    return moduleId;
  }
}
