package statusline.module.ccusage;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.api.FileFacts;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.api.Scope;
import statusline.api.ScopeContext;

/// Runs one report of the user's `ccusage`.
///
/// Settings: `source`, which must be `ccusage`; `command`, the absolute path of the program, which
/// is otherwise found on the PATH; `offline` (true), which prevents requests for newer prices.
final class CcusageProgram {
  private static final String SOURCE = "ccusage";
  private static final int MAX_MESSAGE = 120;

  private final String settings;
  private final String report;

  /// @param id id of the data module
  /// @param report name of the report in ccusage
  CcusageProgram(String id, String report) {
    this.settings = "modules." + id;
    this.report = report;
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
    if (!EmbeddedSource.isChosen(context) && !source.orElse("").equals(SOURCE)) {
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

  /// {@return the report as JSON}
  ///
  /// @param zone name of a time zone, returned by {@link CcusageEnvironment#zoneName}
  /// @throws IOException if the program is missing or fails
  byte[] report(ModuleContext context, String zone) throws IOException, InterruptedException {
    Path program = program(context);
    Command command =
        offline(context.settings())
            ? Command.of(program, report, "--json", "--offline")
            : Command.of(program, report, "--json");
    CommandOutput output =
        context
            .commands()
            .run(
                command.in(CcusageEnvironment.of(context.home(), context.configDirectory(), zone)));
    if (output.exitCode() != 0) {
      throw new IOException(refusal(output));
    }
    return output.bytes();
  }

  private Path program(ModuleContext context) throws IOException {
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
    if (end == 0) {
      return "ccusage ended with exit code " + output.exitCode();
    }
    return end <= MAX_MESSAGE
        ? "ccusage says: " + text.substring(0, end)
        : "ccusage says: " + text.substring(0, MAX_MESSAGE) + "…";
  }
}
