import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import statusline.app.sample.SampleData;
import statusline.broker.LineData;
import statusline.config.Environment;
import statusline.config.RunSettings;
import statusline.daemon.input.Document;
import statusline.daemon.input.DocumentReader;
import statusline.daemon.line.AccountConfiguration;
import statusline.daemon.line.LineInput;
import statusline.daemon.line.LineMaker;
import statusline.daemon.line.Run;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.BuiltInThemes;

/// Draws pictures of lines as the host shows them, cell by cell.
///
/// `java @build/pictures.args [FOLDER]` draws the pictures of the README. With `all` as a second
/// argument it draws every preset in every state, width and background instead. It needs JDK 25,
/// git, the built `statusline-dist/target/modules`, and a monospaced font with the glyphs, such as
/// DejaVu Sans Mono.
final class Pictures {
  private static final List<String> PRESETS = List.of("minimal", "standard", "compact", "full");
  private static final List<Integer> WIDTHS = List.of(60, 100, 160);
  private static final List<Appearance> BACKGROUNDS = List.of(Appearance.DARK, Appearance.LIGHT);
  private static final int README_COLUMNS = 112;
  private static final int CALL_OUT_COLUMNS = 128;

  /// The default line with the terminal's own colours and dim.
  private static final String FORMER =
      "ESC[36mOpus 5.5ESC[0;2m · ~/src/ESC[mtill ESC[2m⎇ ESC[0;36mmainESC[m ●2ESC[2m │"
          + " ESC[m▰▰▰▰ESC[2m▱▱▱▱▱▱ESC[m  42%ESC[2m of 200k │ ESC[m$4.18ESC[2m · 5h ESC[m 37%ESC[2m"
          + " 2h14m · 7d ESC[m 41%ESC[2m 3d04h │ 14:05ESC[m";

  private final Path home;
  private final Path checkout;
  private final Path folder;
  private final LineMaker lineMaker = new LineMaker();
  private final Map<String, LineData> boards = new HashMap<>();

  private Pictures(Path home, Path folder) {
    this.home = home;
    this.checkout = home.resolve("src/till");
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    System.setProperty("java.awt.headless", "true");
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "docs/pictures");
    Path home = Files.createTempDirectory("statusline-pictures");
    try {
      var pictures = new Pictures(home, Files.createDirectories(folder));
      pictures.createRepository();
      if (arguments.length > 1 && arguments[1].equals("all")) {
        pictures.all();
      } else {
        pictures.callOuts();
        pictures.beforeAndAfter();
        pictures.presets();
        pictures.themes();
      }
    } finally {
      Folders.delete(home);
    }
  }

  /// Some rows with a note above them.
  private record Band(String note, Appearance background, List<String> rows) {}

  private void all() throws Exception {
    for (String preset : PRESETS) {
      for (Appearance background : BACKGROUNDS) {
        List<Band> bands = new ArrayList<>();
        for (int columns : WIDTHS) {
          for (Scene scene : Scene.values()) {
            String note = preset + ", " + columns + " columns, " + scene.key();
            List<String> rows = rows(scene, background, columns, "--preset=" + preset);
            bands.add(new Band(note, background, rows));
          }
        }
        draw(bands, WIDTHS.getLast(), preset + "-" + background.key() + ".png");
      }
    }
    themesInEachStyle();
  }

  private void themesInEachStyle() throws Exception {
    for (String style : List.of("plain", "powerline", "capsule")) {
      for (Appearance background : BACKGROUNDS) {
        List<Band> bands = new ArrayList<>();
        for (String theme : BuiltInThemes.names()) {
          for (Scene scene : List.of(Scene.CALM, Scene.CRITICAL)) {
            List<String> rows =
                rows(
                    scene,
                    background,
                    README_COLUMNS,
                    "--theme=" + theme,
                    "--style=" + style,
                    "--glyphs=nerd-font");
            bands.add(new Band(theme + ", " + scene.key(), background, rows));
          }
        }
        draw(bands, README_COLUMNS, "themes-" + style + "-" + background.key() + ".png");
      }
    }
  }

  /// Draws the line with a note below each block.
  private void callOuts() throws Exception {
    CallOuts notes = new CallOuts(rows(Scene.CALM, Appearance.DARK, CALL_OUT_COLUMNS).getFirst());
    notes.add("Opus", "model");
    notes.add("till", "directory, branch,", "changed files");
    notes.add("▰", "how full the", "context window is");
    notes.add("5h", "used of the", "account's limits");
    notes.add("session", "cost of the session,", "of the 5-hour block,", "of the week");
    draw(List.of(new Band("", Appearance.DARK, notes.rows())), CALL_OUT_COLUMNS, "call-outs.png");
  }

  /// Draws the line with the colours of former versions, and today's.
  private void beforeAndAfter() throws Exception {
    List<Band> bands = new ArrayList<>();
    for (Appearance background : BACKGROUNDS) {
      bands.add(new Band("before", background, List.of(FORMER.replace("ESC", "\u001b"))));
      List<String> rows = rows(Scene.CALM, background, README_COLUMNS);
      bands.add(new Band("after", background, rows));
    }
    draw(bands, README_COLUMNS, "before-after.png");
  }

  private void presets() throws Exception {
    List<Band> bands = new ArrayList<>();
    for (Appearance background : BACKGROUNDS) {
      for (String preset : PRESETS) {
        String option = "--preset=" + preset;
        bands.add(
            new Band(preset, background, rows(Scene.CALM, background, README_COLUMNS, option)));
      }
    }
    draw(bands, README_COLUMNS, "presets.png");
  }

  private void themes() throws Exception {
    List<Band> bands = new ArrayList<>();
    for (Appearance background : BACKGROUNDS) {
      for (String theme : BuiltInThemes.names()) {
        String[] options = {"--theme=" + theme, "--style=powerline", "--glyphs=nerd-font"};
        bands.add(
            new Band(theme, background, rows(Scene.CALM, background, README_COLUMNS, options)));
      }
    }
    draw(bands, README_COLUMNS, "themes.png");
  }

  private List<String> rows(Scene scene, Appearance background, int columns, String... options)
      throws IOException {
    Map<String, String> variables =
        Map.of(
            "HOME", home.toString(),
            "COLUMNS", Integer.toString(columns),
            "COLORTERM", "truecolor",
            "TERM", "xterm-256color",
            "TZ", "UTC");
    Environment environment = Environment.of(variables, System.getenv("PATH"));
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add("--background=" + background.key());
    byte[] bytes = scene.document(checkout.toString()).getBytes(StandardCharsets.UTF_8);
    Document document = new DocumentReader().read(bytes);
    AccountConfiguration account = AccountConfiguration.of(environment);
    Run run = new Run(environment, RunSettings.of(Map.of(), arguments), checkout, false);
    LineInput input = LineInput.of(run, document, account);
    LineData board = board(scene, input, environment, account);
    String line = lineMaker.draw(board, input.configuration(), input.notices(), input.terminal());
    return line.lines().toList();
  }

  private LineData board(
      Scene scene, LineInput input, Environment environment, AccountConfiguration account)
      throws IOException {
    LineData known = boards.get(scene.key());
    if (known == null) {
      known = scene.aged(SampleData.of(input.request(), environment, account.ofAccount()));
      boards.put(scene.key(), known);
    }
    return known;
  }

  /// Creates a repository, so that the lines show a branch and changes.
  private void createRepository() throws Exception {
    Files.createDirectories(checkout);
    git("init", "--quiet", "--initial-branch=main");
    Files.writeString(checkout.resolve("cart.txt"), "one");
    git("add", ".");
    git("-c", "user.name=n", "-c", "user.email=n@example.com", "commit", "-qm", "one");
    Files.writeString(checkout.resolve("cart.txt"), "two");
    Files.writeString(checkout.resolve("till.txt"), "new");
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(checkout.toFile()).inheritIO();
    if (builder.start().waitFor() != 0) {
      throw new IOException("git failed");
    }
  }

  private void draw(List<Band> bands, int columns, String name) throws IOException {
    int rows = bands.stream().mapToInt(band -> band.rows().size() + 1).sum();
    Canvas canvas = new Canvas(columns, rows);
    int row = 0;
    for (Band band : bands) {
      canvas.background(row, band.rows().size() + 1, band.background());
      canvas.note(row++, band.note(), band.background());
      for (String line : band.rows()) {
        canvas.line(row++, line, band.background());
      }
    }
    File file = folder.resolve(name).toFile();
    canvas.write(file);
  }
}
