package statusline.daemon.service;

import java.io.IOException;
import java.util.List;
import statusline.config.Configuration;
import statusline.config.module.ModuleDescriptors;
import statusline.daemon.line.Explanation;
import statusline.daemon.report.ExplanationText;
import statusline.daemon.report.LegendText;
import statusline.daemon.report.SettingTable;
import statusline.daemon.report.StatusText;
import statusline.daemon.usage.UsageProcess;
import statusline.daemon.usage.UsageRequest;
import statusline.daemon.wire.RenderRequest;
import statusline.renderer.text.EscapedJson;

/// The output of those commands that need no JVM of their own while a daemon runs. Safe for use by
/// several threads.
final class Reports {
  private static final List<String> SHOW = List.of("config", "show");

  private final LineService lines;
  private final DaemonStatus status;

  Reports(LineService lines, DaemonStatus status) {
    this.lines = lines;
    this.status = status;
  }

  /// {@return the output of the command that the arguments of a request name; it is safe in a
  /// terminal}
  ///
  /// @throws IOException if another process must run the command
  String of(RenderRequest request) throws IOException {
    List<String> words = request.arguments();
    if (!words.isEmpty() && words.getFirst().equals(UsageProcess.COMMAND)) {
      return usage(request, words.subList(1, words.size())).stripTrailing();
    }
    return switch (String.join(" ", words)) {
      case "explain" -> ExplanationText.of(explanation(request));
      case "explain --json" -> EscapedJson.of(explanation(request).json());
      case "legend" -> LegendText.of(explanation(request));
      case "modules refresh" -> {
        lines.refreshDropIns(request);
        yield "";
      }
      case "stats" -> StatusText.ofStatistics(statistics());
      case "stats --json" -> EscapedJson.of(statistics());
      case "daemon status" -> StatusText.ofStatus(status.json(lines.sessions()));
      case "daemon status --json" -> EscapedJson.of(status.json(lines.sessions()));
      default -> {
        if (words.size() < SHOW.size() || !words.subList(0, SHOW.size()).equals(SHOW)) {
          throw new IOException("unknown command");
        }
        yield settings(request, words.subList(SHOW.size(), words.size()));
      }
    };
  }

  private String usage(RenderRequest request, List<String> words) throws IOException {
    UsageRequest usage;
    try {
      usage = UsageRequest.of(words);
    } catch (IllegalArgumentException invalid) {
      throw new IOException(invalid);
    }
    return lines.usage(request.withoutArguments(), usage);
  }

  private Explanation explanation(RenderRequest request) throws IOException {
    return lines.explanation(request.withoutArguments());
  }

  private String statistics() throws IOException {
    return status.json(lines.sessions(), lines.statistics(), lines.dropInsNotUnloaded());
  }

  /// The problems of a configuration belong to standard error, which a report has not.
  private String settings(RenderRequest request, List<String> options) throws IOException {
    boolean isJson = options.contains("--json");
    List<String> prefixes = options.stream().filter(option -> !option.equals("--json")).toList();
    if (prefixes.size() > 1 || options.size() - prefixes.size() > 1 || hasOption(prefixes)) {
      throw new IOException("invalid command line");
    }
    Configuration configuration = lines.configuration(request.withoutArguments());
    if (!isJson && !configuration.problems().isEmpty()) {
      throw new IOException("the configuration has problems");
    }
    String prefix = prefixes.isEmpty() ? "" : prefixes.getFirst();
    SettingTable table =
        ModuleDescriptors.within(
            configuration.installed(), () -> new SettingTable(configuration, prefix));
    if (table.isEmpty()) {
      throw new IOException("no key has this prefix");
    }
    return isJson ? EscapedJson.of(table.json()) : table.text();
  }

  private static boolean hasOption(List<String> words) {
    return !words.isEmpty() && words.getFirst().startsWith("-");
  }
}
