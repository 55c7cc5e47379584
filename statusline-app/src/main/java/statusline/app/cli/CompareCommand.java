package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import statusline.daemon.former.CommandRun;
import statusline.daemon.report.TextTable;
import statusline.install.CommandTrust;
import statusline.install.FormerCommand;
import statusline.install.InstallPaths;

/// Runs the former command and ours on the document on standard input, as the host would.
@Command(
    name = "compare",
    description = {
      "Compare the former status line with statusline.",
      "Reads Claude Code's JSON document from standard input, passes it to the former status line"
          + " and to statusline, and prints the time, exit code and line of each.",
      "The commands run in the current directory if Claude Code trusts it or with --with, otherwise"
          + " in the home directory."
    },
    footer = {
      "  statusline compare < document.json",
      "  statusline compare --with 'npx ccstatusline' < document.json"
    })
final class CompareCommand implements Callable<Integer> {
  private static final Duration RUN_TIMEOUT = Duration.ofSeconds(30);
  private static final int RUNS = 3;

  private final InstallPaths places;
  private final InputStream in;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--with",
      paramLabel = "COMMAND",
      description = "Run this command instead of the former status line.")
  private @Nullable String with;

  CompareCommand(InstallPaths places, InputStream in) {
    this.places = places;
    this.in = in;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var former = new FormerCommand(places);
    String command = with == null ? former(former) : with;
    CommandLine line = requireNonNull(spec, "spec").commandLine();
    byte[] document = TypedInput.document(in, TypedInput.device(), line);
    var table = new TextTable("", "FIRST", "BEST", "EXIT", "LINE");
    Path directory = directory();
    table.add(row("former", runs(command, document, directory)));
    table.add(row("ours", runs(former.ours(), document, directory)));
    Output.of(spec).lines(table.text());
    return 0;
  }

  private String former(FormerCommand former) throws IOException {
    Path directory = places.environment().configDirectory();
    Optional<String> refusal =
        new CommandTrust(places.environment()).refusal(directory.resolve("settings.json"));
    if (refusal.isPresent()) {
      throw new IOException(
          "the former status line was not run: "
              + refusal.get()
              + "; name a command with --with COMMAND");
    }
    return former
        .of(directory)
        .orElseThrow(
            () ->
                new IOException(
                    directory + " has no former status line; name a command with --with COMMAND"));
  }

  /// {@return the working directory of the commands}
  ///
  /// A command such as `npx ccstatusline` runs programs of its working directory. A command that
  /// was typed runs where it was typed.
  private Path directory() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    boolean isHere = with != null || new CommandTrust(places.environment()).isTrusted(here);
    return isHere ? here : places.environment().home();
  }

  private static List<CommandRun> runs(String command, byte[] document, Path directory)
      throws IOException, InterruptedException {
    List<CommandRun> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      runs.add(
          CommandRun.of(
              command,
              document,
              environment -> environment.put("STATUSLINE_VERSION", "2"),
              directory,
              RUN_TIMEOUT));
    }
    return runs;
  }

  private static String[] row(String name, List<CommandRun> runs) {
    CommandRun first = runs.getFirst();
    Duration best = first.time();
    for (CommandRun run : runs) {
      best = run.time().compareTo(best) < 0 ? run.time() : best;
    }
    String line = first.isShown() ? first.line() : "(no line: the host shows an empty row)";
    return new String[] {
      name, millis(first.time()), millis(best), String.valueOf(first.exitCode()), line
    };
  }

  private static String millis(Duration time) {
    return Math.round(time.toNanos() / 100_000.0) / 10.0 + " ms";
  }
}
