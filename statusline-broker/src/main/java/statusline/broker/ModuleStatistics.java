package statusline.broker;

import statusline.broker.fetch.ModuleCounters;

/// What the readings of one data module were asked for since the broker was opened.
///
/// @param moduleId of the data module
/// @param requests lines that asked
/// @param hits of these, served from a fresh reading
/// @param servedOld of these, served from an old one
/// @param fetches that ended
/// @param joined lines that joined a fetch under way
/// @param failures of fetches, those that took too long included
/// @param lastFetchMicros how long the last fetch took
/// @param openCircuits keys that are given up for a while
public record ModuleStatistics(
    String moduleId,
    long requests,
    long hits,
    long servedOld,
    long fetches,
    long joined,
    long failures,
    long lastFetchMicros,
    int openCircuits) {
  ModuleStatistics(String moduleId, ModuleCounters.Counts counts, int openCircuits) {
    this(
        moduleId,
        counts.requests(),
        counts.hits(),
        counts.servedOld(),
        counts.fetches(),
        counts.joined(),
        counts.failures(),
        counts.lastFetchMicros(),
        openCircuits);
  }

  /// {@return both together; of the last fetches the longer one}
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
        openCircuits + other.openCircuits);
  }
}
