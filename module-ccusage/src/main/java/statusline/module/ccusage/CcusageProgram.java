package statusline.module.ccusage;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.api.FileFacts;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.module.ccusage.engine.Prices;

/// Runs reports of the user's `ccusage`, each at most once in a refresh interval and one at a time.
///
/// Settings: `source`, which must be `ccusage`; `command`, the absolute path of the program, which
/// is otherwise found on the PATH; `offline` (true), which prevents requests for newer prices.
final class CcusageProgram {
  private static final String SOURCE = "ccusage";
  private static final int MAX_MESSAGE = 120;

  /// A run reads all transcripts, which takes seconds.
  private static final Duration LONGEST_RUN = Duration.ofSeconds(35);

  private final String settings;
  private final Duration interval;

  /// @param id id of the data module
  /// @param interval default of its refresh interval
  CcusageProgram(String id, Duration interval) {
    this.settings = "modules." + id;
    this.interval = interval;
  }

  /// {@return a scope of the account with every setting that affects the report}
  Scope scope(ScopeContext context) {
    Scope scope =
        Scope.configDirectory(context.configDirectory())
            .with("offline", Boolean.toString(offline(context.settings())));
    Optional<String> source = context.settings().text("/source");
    if (source.isPresent()) {
      scope = scope.with("source", source.get());
    }
    Optional<String> command = context.settings().text("/command");
    if (command.isPresent()) {
      return scope.with("command", command.get());
    }
    boolean isCcusage = source.isPresent() && source.get().equals(SOURCE);
    return isCcusage ? context.withProgram(scope, "ccusage") : scope;
  }

  /// {@return the reason for the absence of data from any source, or empty if there is data}
  Optional<String> absence(ModuleContext context) {
    Optional<String> source = context.settings().text("/source");
    if (!EmbeddedSource.isChosen(context.settings()) && !source.orElse("").equals(SOURCE)) {
      return Optional.of("unknown source: set " + settings + ".source to \"" + SOURCE + "\"");
    }
    Path projects = context.configDirectory().resolve("projects");
    Optional<FileFacts> facts = context.files().facts(projects);
    if (facts.isPresent() && facts.get().isDirectory()) {
      return Optional.empty();
    }
    context.dependsOn(projects);
    return Optional.of("no transcripts yet");
  }

  /// {@return a report as JSON}
  ///
  /// @param zone name of a time zone, returned by {@link CcusageEnvironment#zoneName}
  /// @param prices prices that ccusage gets if it lacks them
  /// @param report name of the report and its options
  /// @throws IOException if the program is missing or fails
  byte[] report(ModuleContext context, String zone, Prices prices, String... report)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(report));
    words.add("--json");
    if (offline(context.settings())) {
      words.add("--offline");
    }
    words.add("--config");
    words.add(CcusageConfig.write(context, prices).toString());
    Command command =
        Command.of(path(context), words.toArray(String[]::new))
            .in(CcusageEnvironment.of(context.home(), context.configDirectory(), zone))
            .within(LONGEST_RUN);
    Duration least = context.settings().duration("/refreshInterval").orElse(interval);
    CommandOutput output = context.commands().runShared(report[0] + " " + zone, command, least);
    if (output.exitCode() != 0) {
      throw new IOException(refusal(output));
    }
    return output.bytes();
  }

  /// {@return the absolute path of the program}
  ///
  /// @throws IOException if it is missing
  Path path(ModuleContext context) throws IOException {
    Optional<String> named = context.settings().text("/command");
    if (named.isEmpty()) {
      Optional<Path> found = context.commands().find("ccusage");
      if (found.isEmpty()) {
        throw new IOException(
            "ccusage was not found on the PATH of daemon and session; name it by "
                + settings
                + ".command");
      }
      return found.get();
    }
    Path program = absolute(named.get());
    Optional<FileFacts> facts = context.files().facts(program);
    if (facts.isEmpty() || !facts.get().isFile()) {
      throw new IOException(settings + ".command names no program: " + program);
    }
    return program;
  }

  private Path absolute(String named) throws IOException {
    try {
      Path path = Path.of(named);
      if (path.isAbsolute()) {
        return path;
      }
    } catch (InvalidPathException notAPath) {
      // Reported below.
    }
    throw new IOException(settings + ".command must be an absolute path");
  }

  private static boolean offline(JsonObject settings) {
    return settings.flag("/offline").orElse(true);
  }

  private static String refusal(CommandOutput output) {
    String text = output.complaint().strip();
    int end = 0;
    while (end < text.length() && !Character.isISOControl(text.charAt(end))) {
      end++;
    }
    if (text.contains("'--by-agent'")) {
      return "ccusage is older than 20.0.17 and cannot leave out other agents; update it";
    }
    if (end == 0) {
      return "ccusage ended with exit code " + output.exitCode();
    }
    return end <= MAX_MESSAGE
        ? "ccusage says: " + text.substring(0, end)
        : "ccusage says: " + text.substring(0, MAX_MESSAGE) + "…";
  }
}
