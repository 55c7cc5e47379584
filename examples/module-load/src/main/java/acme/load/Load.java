package acme.load;

/// The load of a machine: the average number of running or waiting threads.
///
/// @param lastMinute average of one minute
/// @param lastFiveMinutes average of five minutes
/// @param lastQuarter average of 15 minutes
/// @param processors number of processors
record Load(double lastMinute, double lastFiveMinutes, double lastQuarter, int processors) {
  /// {@return the average of a window}
  ///
  /// @param window `1m`, `5m` or `15m`
  double average(String window) {
    return switch (window) {
      case "5m" -> lastFiveMinutes;
      case "15m" -> lastQuarter;
      default -> lastMinute;
    };
  }
}
