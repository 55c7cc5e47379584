import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import statusline.renderer.theme.Appearance;

/// Draws the screens of the real host that `HostScreensIT` has saved.
///
/// `java @build/host-screens.args [FOLDER]` draws one picture for each theme of the host, with all
/// saved widths and versions of statusline.
final class HostScreens {
  private static final Path SAVED = Path.of("statusline-dist/target/host-screens");
  private static final List<Integer> WIDTHS = List.of(60, 100, 160);

  private HostScreens() {}

  /// The rows of a saved screen, with a note above them.
  private record Screen(String note, List<String> rows) {}

  public static void main(String[] arguments) throws Exception {
    System.setProperty("java.awt.headless", "true");
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "docs/pictures");
    for (Appearance theme : List.of(Appearance.DARK, Appearance.LIGHT)) {
      draw(saved(theme), theme, folder.resolve("host-" + theme.key() + ".png").toFile());
    }
  }

  private static List<Screen> saved(Appearance theme) throws Exception {
    List<Screen> screens = new ArrayList<>();
    for (int columns : WIDTHS) {
      for (String version : List.of("before", "after")) {
        Path file = SAVED.resolve(version + "-" + theme.key() + "-" + columns + ".txt");
        if (Files.exists(file)) {
          String note = columns + " columns, " + version;
          screens.add(new Screen(note, Files.readAllLines(file)));
        }
      }
    }
    return screens;
  }

  private static void draw(List<Screen> screens, Appearance theme, File file) throws Exception {
    int rows = screens.stream().mapToInt(screen -> screen.rows().size() + 1).sum();
    var canvas = new Canvas(WIDTHS.getLast(), rows);
    canvas.background(0, rows, theme);
    int row = 0;
    for (Screen screen : screens) {
      canvas.note(row++, screen.note(), theme);
      for (String cells : screen.rows()) {
        // The font has no such triangle.
        canvas.screenRow(row++, cells.replace('⏵', '▸'), theme);
      }
    }
    canvas.write(file);
  }
}
