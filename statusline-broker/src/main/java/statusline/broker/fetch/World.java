package statusline.broker.fetch;

import java.nio.file.Path;
import java.time.InstantSource;
import statusline.api.CommandRunner;
import statusline.api.FileAccess;
import statusline.broker.world.FileModuleStores;
import statusline.broker.world.IncrementalTranscripts;

/// What surrounds a broker: time, files, programs. One for each configuration directory.
///
/// @param clock wall clock
/// @param ticker monotonic clock, for ages and deadlines
/// @param files for reading
/// @param commands programs
/// @param transcripts what was read of them
/// @param configDirectory of the host: the account
/// @param home of the user
/// @param stores of the data modules
public record World(
    InstantSource clock,
    Ticker ticker,
    FileAccess files,
    CommandRunner commands,
    IncrementalTranscripts transcripts,
    Path configDirectory,
    Path home,
    FileModuleStores stores) {}
