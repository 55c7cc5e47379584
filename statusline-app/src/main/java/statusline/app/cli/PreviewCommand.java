package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
import statusline.app.picture.SvgPicture;
import statusline.app.sample.SampleData;
import statusline.app.sample.SampleSession;
import statusline.broker.LineData;
import statusline.config.Environment;
import statusline.config.RunSettings;
import statusline.config.file.Problem;
import statusline.config.theme.ThemeFolder;
import statusline.daemon.input.Document;
import statusline.daemon.input.DocumentReader;
import statusline.daemon.line.AccountConfiguration;
import statusline.daemon.line.LineInput;
import statusline.daemon.line.LineMaker;
import statusline.daemon.line.Run;
import statusline.renderer.look.Look;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.ColorHints;

/// Prints the line of a sample, or of the document on standard input, with other settings.
@Command(
    name = "preview",
    description = {
      "Print a sample line.",
      "Options select another theme, preset or width for this line only."
    },
    footer = {
      "  statusline preview --theme slate",
      "  statusline preview --all-themes --width 100",
      "  statusline preview --preset full --svg line.svg",
      "  statusline preview - < document.json"
    })
final class PreviewCommand implements Callable<Integer> {
  private final Environment environment;
  private final InputStream in;
  private final LineMaker lineMaker = new LineMaker();

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--theme", paramLabel = "THEME", description = "Use this theme.")
  private @Nullable String theme;

  @Option(names = "--preset", paramLabel = "PRESET", description = "Use this preset.")
  private @Nullable String preset;

  @Option(names = "--width", paramLabel = "CELLS", description = "Limit the line to this width.")
  private @Nullable String width;

  @Option(names = "--all-themes", description = "Print one line for each theme.")
  private boolean allThemes;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Draw the line into this SVG file, in the colours of the host.")
  private @Nullable Path svg;

  @Parameters(
      arity = "0..1",
      // The completion script uses the label as a variable name, so it cannot be "-".
      paramLabel = "SOURCE",
      description =
          "Use '-' to read the JSON document from standard input. Without it, a sample is used.")
  private @Nullable String source;

  PreviewCommand(Environment environment, InputStream in) {
    this.environment = environment;
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine command = requireNonNull(spec, "spec").commandLine();
    if (source != null && !source.equals("-")) {
      throw new ParameterException(command, "SOURCE can only be '-'");
    }
    if (allThemes && theme != null) {
      throw new ParameterException(command, "--theme cannot be combined with --all-themes");
    }
    Document document = new DocumentReader().read(document());
    AccountConfiguration account = AccountConfiguration.of(environment);
    LineInput input = input(document, options(theme), account);
    rejectProblems(input, input(document, List.of(), account), command);
    LineData board = SampleData.of(input.request(), environment, account.ofAccount());
    if (svg != null) {
      draw(svg, allThemes ? rows(board, document, account) : row(board, input), input);
      Output.of(command).sentence("drew " + svg);
    } else if (allThemes) {
      table(board, document, account, Output.of(command));
    } else {
      Output.of(command).statusLine(line(board, input));
    }
    return CommandLine.ExitCode.OK;
  }

  private byte[] document() throws IOException {
    return source == null
        ? SampleSession.document(Instant.now())
        : TypedInput.document(in, TypedInput.device(), requireNonNull(spec, "spec").commandLine());
  }

  /// Rejects problems in the options. The line itself reports problems in files.
  private static void rejectProblems(
      LineInput input, LineInput withoutOptions, CommandLine command) {
    List<Problem> before = withoutOptions.configuration().configuration().problems();
    for (Problem problem : input.configuration().configuration().problems()) {
      if (!before.contains(problem)) {
        throw new ParameterException(command, problem.text());
      }
    }
  }

  private LineInput input(Document document, List<String> options, AccountConfiguration account) {
    Run run = Run.here(environment, RunSettings.of(System.getenv(), options));
    return LineInput.of(run, document, account);
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
      LineData board, Document document, AccountConfiguration account, Output output) {
    var themes = new ThemeFolder(environment.configDirectory(), InstantSource.system());
    for (String name : themes.names()) {
      output.sentence(name);
      output.statusLine(line(board, input(document, options(name), account)));
      output.sentence("");
    }
  }

  private void draw(Path file, List<String> rows, LineInput input) throws IOException {
    Look look = input.configuration().look();
    ColorHints colors = input.terminal().colors();
    Appearance background = look.background(colors);
    int columns = rows.stream().mapToInt(SvgPicture::cells).max().orElse(1);
    Files.writeString(file, SvgPicture.of(rows, columns, background, look.depth(colors)));
  }

  private List<String> row(LineData board, LineInput input) {
    return line(board, input).lines().toList();
  }

  private List<String> rows(LineData board, Document document, AccountConfiguration account) {
    List<String> rows = new ArrayList<>();
    for (String name :
        new ThemeFolder(environment.configDirectory(), InstantSource.system()).names()) {
      rows.add(name);
      rows.addAll(row(board, input(document, options(name), account)));
      rows.add("");
    }
    return rows;
  }

  private String line(LineData board, LineInput input) {
    return lineMaker.sample(board, input.configuration(), input.notices(), input.terminal());
  }
}
