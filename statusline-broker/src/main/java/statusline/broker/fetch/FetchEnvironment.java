package statusline.broker.fetch;

import java.nio.file.Path;
import java.time.InstantSource;
import statusline.api.FileAccess;
import statusline.broker.system.FileModuleStores;
import statusline.broker.system.IncrementalTranscripts;
import statusline.broker.system.ModuleStates;
import statusline.broker.system.SystemCommands;
import statusline.storage.guard.Workers;

/// The environment of a broker: time, files, programs and stores, for one configuration directory.
///
/// @param clock wall clock
/// @param ticker monotonic clock for ages and timeouts
/// @param files read access to files
/// @param commands runner for programs
/// @param transcripts incremental access to transcripts
/// @param configDirectory configuration directory of the host, which identifies the account
/// @param home home directory of the user
/// @param stores stores of the data modules
/// @param states states of the Java modules
/// @param workers background threads, and the guard of accesses that may not return
public record FetchEnvironment(
    InstantSource clock,
    Ticker ticker,
    FileAccess files,
    SystemCommands commands,
    IncrementalTranscripts transcripts,
    Path configDirectory,
    Path home,
    FileModuleStores stores,
    ModuleStates states,
    Workers workers) {
  /// {@return the same environment with other background threads}
  public FetchEnvironment withWorkers(Workers others) {
    return new FetchEnvironment(
        clock, ticker, files, commands, transcripts, configDirectory, home, stores, states, others);
  }
}
