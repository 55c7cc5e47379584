package statusline.daemon.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.Part;
import statusline.api.Scope;
import statusline.api.Segment;
import statusline.broker.LineData;
import statusline.broker.ModuleResult;
import statusline.daemon.line.Explanation;
import statusline.daemon.line.LegendEntry;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

class ExplanationTextTest {
  private static final String LINE = "\u001b[1mOpus\u001b[0m main";
  private static final String PATH = "/home/someone/" + "deep/".repeat(60) + "project";

  private static final List<LegendEntry> LEGEND =
      List.of(
          new LegendEntry("⎇ main ●3", "branch and changes", false),
          new LegendEntry("●3", "3 changed files", true));

  private static LineData data(String reason) {
    return new LineData(
        List.of(
            new ModuleResult(
                "git",
                Optional.of(Scope.machine()),
                ModuleResult.State.OLD,
                Optional.of(Duration.ofMillis(1_500)),
                true,
                List.of(Segment.of("branch", Part.value("main"), Part.value(" \u4e16\u754c"))),
                List.of("the counts are old"),
                Optional.of(reason))));
  }

  private static String text(String reason, List<String> notices, int columns) {
    return ExplanationText.of(new Explanation(LINE, LEGEND, data(reason), notices, columns));
  }

  @Test
  void beginsWithTheLine() {
    assertEquals(
        LINE
            + """


            ⎇ main ●3  branch and changes
              ●3       3 changed files

            git           old, age 1.5 s (marked)
              shows       main \u4e16\u754c
              scope       %s
              why         no answer; the counts are old

            config: unknown key\
            """
                .formatted(Scope.machine()),
        text("no answer", List.of("config: unknown key"), 80));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 80, 81, 200})
  void fitsTheTerminal(int columns) {
    String text = text("git failed in " + PATH + ": \u001b[2J", List.of("see " + PATH), columns);

    List<String> rows = text.lines().skip(1).toList();
    for (String row : rows) {
      assertTrue(SafeText.of(row, CellRule.NARROW).cells() <= columns, row);
      assertEquals(-1, row.indexOf('\u001b'), row);
    }
    assertTrue(String.join("", rows).replace(" ", "").contains(PATH), text);
  }

  @Test
  void narrowTerminalIsNotFatal() {
    assertTrue(text("no answer", List.of(), 1).startsWith(LINE));
  }
}
