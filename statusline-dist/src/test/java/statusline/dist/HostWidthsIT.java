package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// Compares the recorded widths of code points with the host.
///
/// Each row has some code points, with a letter before each, and a long tail. The host truncates
/// the tail. What it shows of the tail gives the cells that it counts for the code points. If a row
/// differs from the table, its halves are measured, down to single code points.
@Tag("host")
@Tag("host-suite")
class HostWidthsIT {
  private static final int COLUMNS = 440;
  private static final int ROWS = 400;

  /// The rows of the status line that a terminal of this height shows.
  private static final int MEASURED_ROWS = 185;

  /// With a letter before each, they are at most three cells wide.
  private static final int POINTS_OF_ROW = 135;

  /// The host indents a row, keeps two cells free and ends a truncated row with an ellipsis.
  private static final int TAIL_ROOM = COLUMNS - 5;

  private static final char TAIL = 'q';
  private static final Pattern ROW = Pattern.compile("^  ([a-z]+)(\\d{3})=(.*)…\\s*$");

  @TempDir Path root;
  private HostStage stage;
  private Path output;
  private int screens;

  @BeforeEach
  void start() throws Exception {
    stage = HostStage.in(root);
    Path project = stage.folder("alpha");
    stage.answerEverything(List.of(project));
    output = root.resolve("rows");
    Files.writeString(output, "start\n");
    Files.writeString(
        stage.settings(),
        """
        {"statusLine": {"type": "command", "command": "cat %s", "refreshInterval": 1}}
        """
            .formatted(output));
  }

  @AfterEach
  void end() throws Exception {
    if (stage != null) {
      stage.end();
    }
  }

  @Test
  void tableHasTheWidthsOfTheHost() throws Exception {
    RealHost host = stage.start(root.resolve("alpha"), COLUMNS, ROWS);
    host.awaitText("start");
    var table = new RecordedWidths();
    List<List<Integer>> rows = rows();
    Map<String, Integer> different = new TreeMap<>();

    while (!rows.isEmpty()) {
      List<List<Integer>> now = rows.subList(0, Math.min(MEASURED_ROWS, rows.size()));
      rows = new ArrayList<>(rows.subList(now.size(), rows.size()));
      int[] cells = measured(host, now);
      for (int i = 0; i < now.size(); i++) {
        List<Integer> points = now.get(i);
        if (cells[i] != points.stream().mapToInt(point -> 1 + table.of(point)).sum()) {
          if (points.size() == 1) {
            different.put(Integer.toHexString(points.getFirst()), cells[i] - 1);
          } else {
            rows.add(points.subList(0, points.size() / 2));
            rows.add(points.subList(points.size() / 2, points.size()));
          }
        }
      }
    }

    assertEquals(Map.of(), different);
  }

  /// {@return the code points that the renderer keeps, in rows}
  ///
  /// Of the planes without characters, every sixteenth code point is measured.
  private static List<List<Integer>> rows() {
    List<List<Integer>> rows = new ArrayList<>();
    List<Integer> row = new ArrayList<>();
    for (int point = 0x80; point <= Character.MAX_CODE_POINT; point++) {
      String text = "x" + Character.toString(point);
      boolean isKept = SafeText.of(text, CellRule.NARROW).value().equals(text);
      if (isKept && point != '…' && (point < 0x40000 || point % 16 == 0)) {
        row.add(point);
      }
      if (row.size() == POINTS_OF_ROW) {
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    rows.add(row);
    return rows;
  }

  private int[] measured(RealHost host, List<List<Integer>> rows) throws Exception {
    // A name for each screen, so that no row of an earlier one is read.
    String name =
        Integer.toString(screens++, 26)
            .chars()
            .mapToObj(HostWidthsIT::letter)
            .collect(Collectors.joining());
    var text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      text.append(name).append("%03d=".formatted(i));
      rows.get(i).forEach(point -> text.append('x').appendCodePoint(point));
      text.append(String.valueOf(TAIL).repeat(COLUMNS)).append('\n');
    }
    Path next = output.resolveSibling("next");
    Files.writeString(next, text);
    Files.move(next, output, StandardCopyOption.ATOMIC_MOVE);
    int[] cells = new int[rows.size()];
    Deadline.await("all rows of " + name, () -> read(host, name, cells));
    return cells;
  }

  private static String letter(int digit) {
    return Character.toString('a' + Character.digit(digit, 26));
  }

  /// Returns whether two successive screens are equal and have all rows.
  private static boolean read(RealHost host, String name, int[] cells)
      throws IOException, InterruptedException {
    String screen = host.screen();
    int found = 0;
    for (String line : screen.lines().toList()) {
      var row = ROW.matcher(line);
      if (row.matches() && row.group(1).equals(name)) {
        int tail = (int) row.group(3).chars().filter(each -> each == TAIL).count();
        cells[Integer.parseInt(row.group(2))] = TAIL_ROOM - name.length() - 4 - tail;
        found++;
      }
    }
    return found == cells.length && screen.equals(host.screen());
  }
}
