package statusline.broker;

import statusline.broker.fetch.ModuleCounters;

/// Statistics of a data module since the broker was created.
///
/// @param moduleId id of the data module
/// @param requests number of lines that asked for a reading
/// @param hits number of these served from a fresh reading
/// @param servedOld number of these served from a stale reading
/// @param fetches number of completed fetches
/// @param joined number of lines that joined an in-flight fetch
/// @param failures number of failed fetches, including timeouts
/// @param lastFetchMicros duration of the last fetch in microseconds
/// @param openCircuits number of keys whose circuit breaker is open
/// @param problem an exception of the last formatting, or that the last fetch has not returned in
///     time; empty if there is none
public record ModuleStatistics(
    String moduleId,
    long requests,
    long hits,
    long servedOld,
    long fetches,
    long joined,
    long failures,
    long lastFetchMicros,
    int openCircuits,
    String problem) {
  ModuleStatistics(String moduleId, ModuleCounters counters, int openCircuits) {
    this(moduleId, counters.counts(), openCircuits, counters.problem());
  }

  private ModuleStatistics(
      String moduleId, ModuleCounters.Counts counts, int openCircuits, String problem) {
    this(
        moduleId,
        counts.requests(),
        counts.hits(),
        counts.servedOld(),
        counts.fetches(),
        counts.joined(),
        counts.failures(),
        counts.lastFetchMicros(),
        openCircuits,
        problem);
  }

  /// {@return the sum of two statistics, with the longer of the two last fetches}
  public ModuleStatistics plus(ModuleStatistics other) {
    return new ModuleStatistics(
        moduleId,
        requests + other.requests,
        hits + other.hits,
        servedOld + other.servedOld,
        fetches + other.fetches,
        joined + other.joined,
        failures + other.failures,
        Math.max(lastFetchMicros, other.lastFetchMicros),
        openCircuits + other.openCircuits,
        problem.isEmpty() ? other.problem : problem);
  }
}
