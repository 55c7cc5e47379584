package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.renderer.look.GlyphSet;
import statusline.renderer.look.KeptForm;
import statusline.renderer.look.Layout;
import statusline.renderer.look.Length;
import statusline.renderer.look.LineLayout;
import statusline.renderer.look.LineStyle;
import statusline.renderer.look.Look;
import statusline.renderer.look.Preset;
import statusline.renderer.look.WidthSettings;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;
import statusline.renderer.theme.ColorDepth;

/// Tests each preset and glyph set at twelve widths with ten sample sessions, measured by ICU.
class EveryWidthTest {
  private static final int[] WIDTHS = {20, 24, 30, 36, 40, 50, 60, 80, 100, 120, 160, 200};
  private static final int HOST_MARGIN = 4;
  private static final WidthSettings WIDE = new WidthSettings(0, OptionalInt.empty(), true);

  /// One renderer for all tests, so that its caches are tested too.
  private static final LineRenderer RENDERER = new LineRenderer();

  static List<Arguments> looks() {
    List<Arguments> looks = new ArrayList<>();
    for (Preset preset : Preset.values()) {
      for (GlyphSet glyphs : GlyphSet.values()) {
        for (SampleSession session : SampleSession.all()) {
          looks.add(Arguments.of(preset, glyphs, session));
        }
      }
    }
    assertEquals(4 * 4 * 10, looks.size());
    return looks;
  }

  @ParameterizedTest
  @MethodSource("looks")
  void lineFitsAndKeepsMostImportantSegment(Preset preset, GlyphSet glyphs, SampleSession session) {
    for (LineStyle style : LineStyle.values()) {
      Look look = TestPresets.look(preset).withGlyphs(glyphs).withStyle(style);
      for (int columns : WIDTHS) {
        for (ColorDepth depth : List.of(ColorDepth.NONE, ColorDepth.TRUECOLOR)) {
          check(look, session, columns, depth);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void lineFitsIfAmbiguousCharactersAreWide(Preset preset, GlyphSet glyphs, SampleSession session) {
    for (LineStyle style : LineStyle.values()) {
      Look look = TestPresets.look(preset).withGlyphs(glyphs).withStyle(style).withWidth(WIDE);
      for (int columns : WIDTHS) {
        Surface surface = new Surface(columns, ColorDepth.ANSI256);
        String text = RENDERER.render(session.items(), session.notices(), look, surface).text();
        for (String line : withoutSequences(text).split("\n", -1)) {
          assertTrue(IcuCells.of(line, true) <= columns - HOST_MARGIN, line);
        }
      }
    }
  }

  private static void check(Look look, SampleSession session, int columns, ColorDepth depth) {
    Surface surface = new Surface(columns, depth);
    Rendering rendering = RENDERER.render(session.items(), session.notices(), look, surface);

    String text = withoutSequences(rendering.text());
    assertEquals(Optional.empty(), rendering.failure());
    List<String> lines = List.of(text.split("\n", -1));
    for (String line : lines) {
      String message = columns + " " + look.style() + " " + depth + ": " + line;
      assertTrue(
          IcuCells.of(line) <= columns - HOST_MARGIN, () -> IcuCells.of(line) + " in " + message);
      assertFalse(line.replace('\u200b', ' ').isBlank(), message);
    }
    assertMostImportantIn(lines, look, session, columns);
  }

  private static void assertMostImportantIn(
      List<String> lines, Look look, SampleSession session, int columns) {
    int at = 0;
    for (LineLayout layout : look.layout().lines()) {
      Optional<LineItem> first = mostImportant(layout, look.layout(), session.items());
      if (first.isPresent()) {
        String line = lines.get(at++);
        String message = first.get().moduleId() + " in " + columns + ": " + line;
        assertTrue(shows(line, first.get().segment(), look.glyphs()), message);
      }
    }
    assertTrue(lines.size() <= look.layout().lines().size(), () -> String.join("\n", lines));
  }

  private static Optional<LineItem> mostImportant(
      LineLayout layout, Layout all, List<LineItem> items) {
    for (KeptForm entry : all.priority()) {
      for (LineItem item : items) {
        String name = item.segment().name();
        if (hasPosition(layout, item.moduleId(), name)
            && entry.ref().covers(item.moduleId(), name)
            && isVisible(item.segment())) {
          return Optional.of(item);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean hasPosition(LineLayout line, String moduleId, String segment) {
    return Stream.concat(line.left().stream(), line.right().stream())
        .flatMap(group -> group.clusters().stream())
        .flatMap(cluster -> cluster.positions().stream())
        .anyMatch(position -> position.ref().covers(moduleId, segment));
  }

  private static boolean isVisible(Segment segment) {
    return !text(segment.full(), GlyphSet.UNICODE).isBlank();
  }

  /// Returns whether a line shows one of the forms, or at least the start of the minimal one.
  private static boolean shows(String line, Segment segment, GlyphSet glyphs) {
    for (Length length : Length.values()) {
      String form = text(length.of(segment), glyphs);
      if (!form.isBlank() && line.contains(form.strip())) {
        return true;
      }
    }
    String least = text(segment.minimal(), glyphs).strip();
    int end = least.offsetByCodePoints(0, Math.min(3, least.codePointCount(0, least.length())));
    return line.contains(least.substring(0, end))
        && line.contains(glyphs == GlyphSet.ASCII ? "." : "…");
  }

  private static String text(List<Part> parts, GlyphSet glyphs) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Part.Text words) {
        text.append(SafeText.of(words.text(), CellRule.NARROW));
      } else if (part instanceof Part.Sign sign) {
        text.append(glyphs.of(sign.glyph()));
      }
    }
    return text.toString();
  }

  private static String withoutSequences(String text) {
    return text.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("\u001b]8;;[!-~]*?\u001b\\\\", "");
  }
}
