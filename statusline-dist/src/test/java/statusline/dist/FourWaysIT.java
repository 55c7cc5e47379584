package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// One table of documents through all four ways to a line: the daemon, the last good line, a JVM
/// for the line alone, the client itself. The same facts, nothing blank, nothing of another row.
class FourWaysIT {
  private static final Pattern MARK = Pattern.compile("q\\d\\dq");

  @TempDir Path home;

  @AfterEach
  void stop() throws IOException, InterruptedException {
    Image.built(home).command("daemon", "stop");
  }

  @TestFactory
  List<DynamicTest> allFourSayTheSame() throws Exception {
    Image image = Image.built(home).with("COLUMNS", "240");
    image.assumeNative();
    List<FactRow> rows = FactRow.all();
    Map<Way, List<HostRun>> lines = new FourWays(image, rows).lines();

    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (Way way : Way.values()) {
        FactRow row = rows.get(i);
        HostRun run = lines.get(way).get(i);
        tests.add(dynamicTest(row.name() + ", " + way, () -> saysTheFacts(row, way, run)));
      }
    }
    return tests;
  }

  private static void saysTheFacts(FactRow row, Way way, HostRun run) throws Exception {
    run.keepsThePromise();
    String line = run.shown();
    assertTrue(way.looksLike(line), line);
    assertTrue(line.contains(row.model()), line);
    assertTrue(line.contains(row.directory()), line);
    Pattern percent = Pattern.compile("(?<![\\d-])" + Pattern.quote(row.percent()));
    assertTrue(percent.matcher(line).find(), line);
    assertFalse(
        MARK.matcher(line).results().anyMatch(mark -> !mark.group().equals(row.mark())), line);
  }
}
