package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import statusline.api.SessionInput;
import statusline.app.sample.SampleData;
import statusline.app.sample.SampleSession;
import statusline.broker.Board;
import statusline.config.Environment;
import statusline.config.Problem;
import statusline.config.RunSettings;
import statusline.config.ThemeFolder;
import statusline.daemon.input.Document;
import statusline.daemon.input.DocumentReader;
import statusline.daemon.input.ValueReader;
import statusline.daemon.line.LiveAccount;
import statusline.daemon.line.RunConfiguration;
import statusline.daemon.line.Wiring;

/// Prints the line of a sample, or of the document on standard input, with other settings.
@Command(
    name = "preview",
    description = "Print the line of a sample with another theme or preset.",
    footer = {
      "  statusline preview --theme slate",
      "  statusline preview --all-themes --width 100",
      "  statusline preview - < document.json"
    })
final class PreviewCommand implements Callable<Integer> {
  private static final Duration INPUT_TIMEOUT = Duration.ofSeconds(5);

  private final Environment environment;
  private final InputStream in;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--theme", paramLabel = "THEME", description = "Use this theme.")
  private @Nullable String theme;

  @Option(names = "--preset", paramLabel = "PRESET", description = "Use this preset.")
  private @Nullable String preset;

  @Option(names = "--width", paramLabel = "CELLS", description = "Limit the line to this width.")
  private @Nullable String width;

  @Option(names = "--all-themes", description = "Print one line for each theme.")
  private boolean allThemes;

  @Parameters(
      arity = "0..1",
      // The completion script uses the label as a variable name, so it cannot be "-".
      paramLabel = "SOURCE",
      description = "'-' for the JSON document on standard input. Default: a sample.")
  private @Nullable String source;

  PreviewCommand(Environment environment, InputStream in) {
    this.environment = environment;
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine command = requireNonNull(spec, "spec").commandLine();
    if (source != null && !source.equals("-")) {
      throw new ParameterException(command, "SOURCE must be - or absent");
    }
    if (allThemes && theme != null) {
      throw new ParameterException(command, "--theme cannot be combined with --all-themes");
    }
    Document document = new DocumentReader().read(document());
    SessionInput session = SessionInput.of(document.json());
    Path here = Path.of("").toAbsolutePath();
    Path project = Wiring.project(session, here);
    LiveAccount account = LiveAccount.of(environment);
    RunConfiguration run = chosen(account, project, command);
    Board board = SampleData.of(session, here, environment, run, account.ofAccount());
    if (allThemes) {
      table(board, account, project, document, command.getOut());
    } else {
      command.getOut().println(line(board, run, document));
    }
    return CommandLine.ExitCode.OK;
  }

  private byte[] document() {
    return source == null
        ? SampleSession.document(Instant.now())
        : ValueReader.start(in).await(INPUT_TIMEOUT);
  }

  /// Rejects problems in the options. The line itself reports problems in files.
  private RunConfiguration chosen(LiveAccount account, Path project, CommandLine command) {
    List<Problem> before = account.of(project, said(List.of())).configuration().problems();
    RunConfiguration run = account.of(project, said(options(theme)));
    for (Problem problem : run.configuration().problems()) {
      if (!before.contains(problem)) {
        throw new ParameterException(command, problem.text());
      }
    }
    return run;
  }

  private static RunSettings said(List<String> options) {
    return RunSettings.of(System.getenv(), options);
  }

  private List<String> options(@Nullable String colors) {
    List<String> options = new ArrayList<>();
    add(options, "--theme=", colors);
    add(options, "--preset=", preset);
    add(options, "--width=", width);
    return options;
  }

  private static void add(List<String> options, String name, @Nullable String value) {
    if (value != null) {
      options.add(name + value);
    }
  }

  private void table(
      Board board, LiveAccount account, Path project, Document document, PrintWriter out) {
    var themes = new ThemeFolder(environment.configDirectory(), InstantSource.system());
    for (String name : themes.names()) {
      RunConfiguration run = account.of(project, said(options(name)));
      out.println(name);
      out.println(line(board, run, document));
      out.println();
    }
  }

  private String line(Board board, RunConfiguration run, Document document) {
    return Wiring.drawn(board, run, Wiring.notices(run.configuration(), document), environment);
  }
}
