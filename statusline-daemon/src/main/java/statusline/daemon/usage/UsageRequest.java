package statusline.daemon.usage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import statusline.api.Report;
import statusline.api.ReportArguments;
import statusline.api.ReportContext;
import statusline.broker.catalog.ReportCatalog;

/// What a command line `usage REPORT [OPTION]…` asks for.
///
/// @param id id of the report
/// @param builtIn the report of the image with that id; empty if it must be one of a drop-in
/// @param arguments of the report
/// @param configDirectory named by an option, perhaps relative; empty for the account's own
/// @param zone named by an option; empty for the zone of the session
public record UsageRequest(
    String id,
    Optional<Report> builtIn,
    ReportArguments arguments,
    Optional<Path> configDirectory,
    Optional<ZoneId> zone) {
  /// {@return the request of a command line}
  ///
  /// @param words the arguments after `usage`
  /// @throws IllegalArgumentException with a sentence about the first invalid argument
  public static UsageRequest of(List<String> words) {
    return UsageArguments.parse(words, ReportCatalog.of(ModuleLayer.boot()));
  }

  /// {@return the text of a report, safe in a terminal}
  ///
  /// @param report the report that was found
  /// @param context its inputs
  /// @param deadline when its reader gives up, on the clock of `System.nanoTime`
  /// @throws IOException if the data are not available, or not in time
  public String text(Report report, ReportContext context, long deadline) throws IOException {
    var sink = new TextSink(arguments.isJson(), deadline);
    try {
      report.write(context, sink);
    } catch (InterruptedException late) {
      throw new IOException("the report takes too long", late);
    }
    return sink.text();
  }
}
