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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The same documents from all four sources of a line: daemon, last good line, one-shot JVM,
/// client.
///
/// Each line contains the facts of its document and none of another document.
class LineSourcesIT {
  private static final Pattern MARK = Pattern.compile("q\\d\\dq");

  @TempDir Path home;

  @AfterEach
  void stop() throws IOException {
    BuiltImage.built(home).stopDaemon();
  }

  /// Tests every fourth document. Each one takes three starts of the client and one of a JVM.
  @TestFactory
  List<DynamicTest> allSourcesPrintSameFacts() throws Exception {
    List<ExpectedLine> all = ExpectedLine.all();
    return tests(IntStream.range(0, all.size() / 4).mapToObj(i -> all.get(4 * i)).toList());
  }

  @Tag("ci")
  @TestFactory
  List<DynamicTest> allSourcesPrintSameFactsOfAllDocuments() throws Exception {
    return tests(ExpectedLine.all());
  }

  private List<DynamicTest> tests(List<ExpectedLine> rows) throws Exception {
    BuiltImage image = BuiltImage.built(home).with("COLUMNS", "240");
    image.assumeNative();
    Map<LineSource, List<ImageRun>> lines = new LineSourceRuns(image, rows).lines();

    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (LineSource source : LineSource.values()) {
        ExpectedLine row = rows.get(i);
        ImageRun run = lines.get(source).get(i);
        tests.add(dynamicTest(row.name() + ", " + source, () -> printsFacts(row, source, run)));
      }
    }
    return tests;
  }

  private static void printsFacts(ExpectedLine row, LineSource source, ImageRun run)
      throws Exception {
    run.assertSafe();
    String line = run.shown();
    assertTrue(source.looksLike(line), line);
    assertTrue(line.contains(row.model()), line);
    assertTrue(line.contains(row.directory()), line);
    Pattern percent = Pattern.compile("(?<![\\d-])" + Pattern.quote(row.percent(source)));
    assertTrue(percent.matcher(line).find(), line);
    assertFalse(
        MARK.matcher(line).results().anyMatch(mark -> !mark.group().equals(row.mark())), line);
  }
}
