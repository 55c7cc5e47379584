package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Tone;
import statusline.renderer.look.GlyphSet;
import statusline.renderer.look.LineStyle;
import statusline.renderer.look.Preset;
import statusline.renderer.text.ForbiddenRanges;
import statusline.renderer.theme.ColorDepth;

/// Tests lines of random hostile text, from a fixed seed.
class RandomLineTest {
  private static final int CODE_POINTS = 100_000;
  private static final List<String> MODULES =
      List.of("model", "project", "git", "context", "cost", "weekly", "time", "other");
  private static final int[] STARTS = {
    0x00, 0x20, 0x80, 0x300, 0x600, 0x900, 0x1100, 0x1160, 0x2000, 0x2028, 0x2060, 0x2190, 0x2600,
    0x4E00, 0xD800, 0xDC00, 0xFDD0, 0xFE00, 0xFFF0, 0x1F1E6, 0x1F3FB, 0x1F468, 0xE0000, 0xE0100
  };

  private final Random random = new Random(20_261_123);
  private int drawn;

  @Test
  void randomTextIsSafeAndFits() {
    while (drawn < CODE_POINTS) {
      int columns = 1 + random.nextInt(140);
      ColorDepth depth = ColorDepth.values()[random.nextInt(4)];

      String lines = line().render(columns, depth);

      for (String line : lines.split("\n", -1)) {
        String text = depth == ColorDepth.NONE ? line : withoutColors(line);
        assertFalse(text.isBlank());
        assertTrue(cells(text) <= columns, () -> cells(text) + " > " + columns);
        assertNothingForbidden(text);
      }
    }
  }

  private TestLine line() {
    Preset preset = Preset.values()[random.nextInt(4)];
    TestLine line = new TestLine().in(TestPresets.look(preset));
    line.in(GlyphSet.values()[random.nextInt(4)]).in(LineStyle.values()[random.nextInt(3)]);
    for (int i = random.nextInt(10); i > 0; i--) {
      String moduleId = MODULES.get(random.nextInt(MODULES.size()));
      switch (random.nextInt(3)) {
        case 0 -> line.with(moduleId, text(), text(), text());
        case 1 -> line.old(moduleId, age(), random.nextBoolean(), parts());
        default -> line.with(moduleId, parts());
      }
    }
    return random.nextInt(4) == 0 ? line.notice(text()) : line;
  }

  private Part[] parts() {
    Tone tone = Tone.values()[random.nextInt(7)];
    return new Part[] {
      Part.text(text(), tone),
      Part.sign(Glyph.of(text(), text()), tone),
      Part.gauge(random.nextInt(101), tone),
      Part.value(text())
    };
  }

  private Duration age() {
    return Duration.ofSeconds(random.nextInt(1_000_000));
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      drawn++;
      text.appendCodePoint(STARTS[random.nextInt(STARTS.length)] + random.nextInt(16));
      text.append(random.nextInt(6) == 0 ? "\u200d" : "");
    }
    return text.toString();
  }

  private static String withoutColors(String line) {
    if (line.indexOf('\u001b') >= 0) {
      int last = line.lastIndexOf('\u001b');
      assertEquals('m', line.charAt(last + 2), "the last sequence resets");
    }
    return line.replaceAll("\u001b\\[[0-9;]*m", "");
  }

  private static int cells(String text) {
    int cells = 0;
    int at = 0;
    while (at < text.length()) {
      cells += WCWidth.wcwidthForGraphemeCluster(text, at);
      at += WCWidth.charCountForGraphemeCluster(text, at);
    }
    return cells;
  }

  private static void assertNothingForbidden(String text) {
    int[] codePoints = text.codePoints().toArray();
    for (int i = 0; i < codePoints.length; i++) {
      boolean harmless =
          !ForbiddenRanges.contain(codePoints[i])
              || isJoinerOfPictographs(codePoints, i)
              || isBeforeIndent(codePoints, i);
      assertTrue(harmless, Integer.toHexString(codePoints[i]));
    }
  }

  /// The host strips leading spaces without a zero-width space before them.
  private static boolean isBeforeIndent(int[] codePoints, int at) {
    return at == 0 && codePoints[at] == 0x200B && codePoints.length > 1 && codePoints[1] == ' ';
  }

  private static boolean isJoinerOfPictographs(int[] codePoints, int at) {
    int base = at - 1;
    while (base > 0 && base > at - 3 && !Character.isExtendedPictographic(codePoints[base])) {
      base--;
    }
    return codePoints[at] == 0x200D
        && base >= 0
        && at + 1 < codePoints.length
        && Character.isExtendedPictographic(codePoints[base])
        && Character.isExtendedPictographic(codePoints[at + 1]);
  }
}
