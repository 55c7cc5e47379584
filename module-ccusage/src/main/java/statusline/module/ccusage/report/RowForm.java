package statusline.module.ccusage.report;

/// The form of rows in JSON, of which ccusage has several.
///
/// @param periodName name of the member with the period
/// @param agent value of the member `agent`; empty for none
/// @param sortsModels whether `modelsUsed` is in the order of the alphabet, or of first use
record RowForm(String periodName, String agent, boolean sortsModels) {
  private static final String PERIOD = "period";

  /// Periods of the report about all agents.
  static final RowForm ALL_AGENTS = new RowForm(PERIOD, "all", true);

  /// Sessions.
  static final RowForm SESSION = new RowForm(PERIOD, "claude", false);

  /// {@return the form of the report about Claude only}
  ///
  /// @param periodName name of the member with the period
  static RowForm claude(String periodName) {
    return new RowForm(periodName, "", false);
  }
}
