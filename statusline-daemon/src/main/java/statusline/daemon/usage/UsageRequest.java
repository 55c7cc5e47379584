package statusline.daemon.usage;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import statusline.api.Report;
import statusline.api.ReportArguments;

/// What a command line `usage REPORT [OPTION]…` asks for.
///
/// @param report the named report
/// @param arguments of the report
/// @param configDirectory named by an option, perhaps relative; empty for the account's own
/// @param zone named by an option; empty for the zone of the session
record UsageRequest(
    Report report,
    ReportArguments arguments,
    Optional<Path> configDirectory,
    Optional<ZoneId> zone) {}
