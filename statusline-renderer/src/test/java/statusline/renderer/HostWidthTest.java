package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// The host truncates a row by widths of its own. No text may be wider there or in a terminal than
/// the renderer assumes.
class HostWidthTest {
  @Test
  void noCodePointIsWiderThanAssumed() throws IOException {
    var host = new HostWidths();
    List<String> wider = new ArrayList<>();
    int kept = 0;
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      String text = "x" + Character.toString(codePoint);
      SafeText safe = SafeText.of(text, CellRule.NARROW);
      if (safe.value().equals(text)) {
        kept++;
        int least = Math.max(host.of(codePoint), IcuCells.ofCodePoint(codePoint));
        if (safe.cells() - 1 < least) {
          wider.add(Integer.toHexString(codePoint));
        }
      }
    }
    assertEquals(List.of(), wider);
    assertTrue(kept > 1_100_000);
  }

  @ParameterizedTest
  @MethodSource("statusline.renderer.HostWidths#texts")
  void noClusterIsWiderThanAssumed(String text, int cells) {
    SafeText safe = SafeText.of("x" + text + "x", CellRule.NARROW);
    boolean isUnchanged = safe.value().equals("x" + text + "x");
    assertTrue(!isUnchanged || safe.cells() - 2 >= cells, safe.cells() + " for " + cells);
  }

  /// The cells are those that Claude Code 2.1.332 counts.
  @ParameterizedTest
  @CsvSource({
    "☝, 2",
    "⛹, 2",
    "✌, 2",
    "✍, 2",
    "🖐, 2",
    "🏋, 2",
    "🏌, 2",
    "🕴, 2",
    "🕵, 2",
    "㉈㉏, 4",
    "⸺⸻, 4",
    "🤻🥆, 4",
    "ឤ៘, 4",
    "\uD83E\uDEC8, 2",
    "🔴\uFE0E, 2",
    "⌚\uFE0E, 2",
    "✌\uFE0F, 2",
    "⚠, 1",
    "⚠\uFE0F, 2",
    "▰│·…●, 5",
    "🔴🏽, 4",
    "👍🏽, 2",
    "☝🏽, 2",
    "★🏽, 3",
    "⌚\u093F, 3",
    "a\u20E3, 2",
    "1\uFE0F\u20E3, 2",
    "👨\u200D👩\u200D👧\u200D👦, 2",
    "🏳\uFE0F\u200D🌈, 2",
    "❤\uFE0F\u200D🔥, 2",
    "🇩🇪, 2",
    "🇩, 2",
    "docs ✍ and ✌, 14"
  })
  void textIsAtLeastAsWideAsInHost(String text, int cells) {
    assertEquals(cells, SafeText.of(text, CellRule.NARROW).cells());
  }
}
