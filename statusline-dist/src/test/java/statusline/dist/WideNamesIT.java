package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compares rows with signs that the host counts wider than most terminals with a screen.
///
/// The name of the session is at the right edge. If the renderer assumes too few cells, the host
/// truncates the name and a terminal wraps it.
@Tag("host")
@Tag("host-suite")
class WideNamesIT {
  private static final String END = "end";
  private static final List<String> NAMES =
      List.of(
          "docs ✍ and ✌",
          "☝⛹☝⛹ first",
          "🖐🏋🏌 sports",
          "🕴🕵🕴🕵 agents",
          "㉈㉉㉊㉏ numbers",
          "two⸺and⸻three",
          "🤻🥆 rare",
          "khmer ឤ៘",
          "new 🫈🫪🛘 emoji",
          "text 🔴\uFE0E⌚\uFE0E form");
  private static final List<Integer> WIDTHS = List.of(40, 60, 80, 100, 120, 160);

  /// The cells of a row that the host does not give to the line.
  private static final int FRAME = 4;

  /// The second row has no wide sign; its right edge shows for which width it was made.
  private static final Pattern CLOCK = Pattern.compile("  .*\\d\\d:\\d\\d");

  private static final String LINES =
      """
      {"renderer": {"style": "plain", "lines": [
        {"left": "model", "right": "session.name"}, {"left": "project", "right": "time"}]}}
      """;

  @TempDir Path root;
  private HostStage stage;

  @BeforeEach
  void install() throws Exception {
    stage = HostStage.in(root);
    stage.answerEverything(List.of(stage.folder("alpha")));
    assertEquals(0, stage.unpacked().command("install").exitCode());
    Files.writeString(stage.home().resolve(".claude/statusline.user.json"), LINES);
  }

  private BuiltImage installed() throws Exception {
    Path image = stage.home().resolve(".local/share/statusline/current");
    return new BuiltImage(image, "statusline", stage.variables(), stage.home());
  }

  @AfterEach
  void end() throws Exception {
    if (stage != null) {
      stage.end();
      installed().command("daemon", "stop");
    }
  }

  @Test
  void hostTruncatesNoRow() throws Exception {
    RealHost host = stage.start(root.resolve("alpha"), WIDTHS.getFirst(), "--model", "opus");
    host.awaitLine("the first line", line -> line.startsWith("Opus"));

    for (int i = 0; i < NAMES.size(); i++) {
      String end = i + END;
      host.say("/rename " + NAMES.get(i) + end, end);
      for (int columns : WIDTHS) {
        host.resize(columns);
        host.awaitRows(
            NAMES.get(i) + " at " + columns + " columns", rows -> isWhole(rows, end, columns));
      }
    }
  }

  /// Returns whether the second row has the new width and the first one its whole name.
  private static boolean isWhole(List<String> rows, String end, int columns) {
    return rows.stream()
            .anyMatch(row -> row.length() == columns - 2 && CLOCK.matcher(row).matches())
        && rows.stream().anyMatch(row -> row.startsWith("  Opus 5.5") && row.endsWith(end));
  }

  @Test
  void terminalWrapsNoRow() throws Exception {
    Path rows = root.resolve("rows");
    stage.tmux("new-session", "-d", "-s", "plain", "-x", "80", "-y", "9", "tail -f /dev/null");
    for (int i = 0; i < NAMES.size(); i++) {
      String end = i + END;
      for (int columns : WIDTHS) {
        Files.writeString(rows, printed(NAMES.get(i) + end, columns));
        stage.tmux("resize-window", "-t", "plain", "-x", Integer.toString(columns - FRAME));
        stage.tmux("respawn-window", "-k", "-t", "plain", "cat " + rows + "; tail -f /dev/null");
        Deadline.await(
            NAMES.get(i) + " at " + columns + " columns does not wrap", () -> isWhole(end));
      }
    }
  }

  private String printed(String name, int columns) throws Exception {
    String document =
        """
        {"session_id": "11111111-1111-4111-8111-111111111111", "session_name": "%s",
         "model": {"id": "claude-opus-5-5", "display_name": "Opus 5.5"},
         "workspace": {"current_dir": "%s", "project_dir": "%s"}}
        """
            .formatted(name, root, root);
    return installed().with("COLUMNS", Integer.toString(columns)).line(document).out();
  }

  /// Returns whether the terminal shows both rows, each in one row and with its end.
  private boolean isWhole(String end) throws Exception {
    List<String> rows =
        stage
            .tmux("capture-pane", "-p", "-t", "plain")
            .lines()
            .filter(row -> !row.isBlank())
            .toList();
    return rows.size() == 2
        && rows.getFirst().endsWith(end)
        && CLOCK.matcher("  " + rows.getLast()).matches();
  }
}
