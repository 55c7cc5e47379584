package statusline.renderer.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.renderer.TestPresets;
import statusline.renderer.look.GaugeColoring;
import statusline.renderer.look.GaugeLook;
import statusline.renderer.look.GaugeStyle;
import statusline.renderer.look.GlyphSet;
import statusline.renderer.look.Length;
import statusline.renderer.look.Look;
import statusline.renderer.look.Preset;
import statusline.renderer.theme.TextRole;

class GaugeTest {
  private static final Look LOOK = TestPresets.look(Preset.STANDARD);

  @Test
  void gaugeIsEmptyOnlyAtZero() {
    assertEquals(0, Gauge.filledSteps(-1, 10));
    assertEquals(0, Gauge.filledSteps(0, 10));
    assertEquals(1, Gauge.filledSteps(1, 10));
    assertEquals(1, Gauge.filledSteps(4, 10));
  }

  @Test
  void gaugeIsFullOnlyAtHundred() {
    assertEquals(9, Gauge.filledSteps(95, 10));
    assertEquals(9, Gauge.filledSteps(99, 10));
    assertEquals(10, Gauge.filledSteps(100, 10));
    assertEquals(10, Gauge.filledSteps(101, 10));
  }

  @Test
  void filledCellsAreRounded() {
    assertEquals(1, Gauge.filledSteps(14, 10));
    assertEquals(2, Gauge.filledSteps(15, 10));
    assertEquals(4, Gauge.filledSteps(42, 10));
    assertEquals(4, Gauge.filledSteps(44, 10));
    assertEquals(5, Gauge.filledSteps(45, 10));
    assertEquals(9, Gauge.filledSteps(94, 10));
    assertEquals(8, Gauge.filledSteps(42, 20));
  }

  @ParameterizedTest
  @CsvSource({
    "SLANT,   ▰▰▰▰▱▱▱▱▱▱, ####------",
    "BLOCK,   ████░░░░░░, ####......",
    "LINE,    ━━━━──────, ====------",
    "DOT,     ●●●●○○○○○○, oooo......",
    "SQUARE,  ■■■■□□□□□□, ####______",
    "BRAILLE, ⣿⣿⣿⣿⣀⣀⣀⣀⣀⣀, ::::......",
    "SMOOTH,  ████▎·····, ####......",
  })
  void styleDecidesGlyphs(GaugeStyle style, String unicode, String ascii) {
    GaugeLook gauge = look(style, 10, GaugeColoring.TONE);

    assertEquals(unicode, text(gauge, GlyphSet.UNICODE, Part.gauge(42, Tone.VALUE)));
    assertEquals(ascii, text(gauge, GlyphSet.ASCII, Part.gauge(42, Tone.VALUE)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, ·····",
    "1, ▏····",
    "50, ██▌··",
    "57, ██▉··",
    "60, ███··",
    "99, ████▉",
    "100, █████"
  })
  void smoothGaugeHasEighths(int percent, String expected) {
    GaugeLook gauge = look(GaugeStyle.SMOOTH, 5, GaugeColoring.TONE);

    assertEquals(expected, text(gauge, GlyphSet.UNICODE, Part.gauge(percent, Tone.VALUE)));
  }

  @Test
  void noneOmitsGaugeAndNextSpace() {
    GaugeLook none = look(GaugeStyle.NONE, 10, GaugeColoring.TONE);

    assertEquals(
        " 42%",
        text(
            none,
            GlyphSet.UNICODE,
            Part.gauge(42, Tone.VALUE),
            Part.value(" "),
            Part.value(" 42%")));
    assertEquals(
        "  42%",
        text(
            none,
            GlyphSet.UNICODE,
            Part.value(" "),
            Part.gauge(42, Tone.VALUE),
            Part.value(" 42%")));
  }

  @Test
  void numberOfCellsIsClamped() {
    assertEquals("▰▱▱", text(look(GaugeStyle.SLANT, 1, GaugeColoring.TONE), 42));
    assertEquals(40, text(look(GaugeStyle.SLANT, 99, GaugeColoring.TONE), 42).length());
    assertEquals("▰▰▱▱▱", text(look(GaugeStyle.SLANT, 5, GaugeColoring.TONE), 42));
  }

  @Test
  void moduleDecidesTone() {
    GaugeLook gauge = look(GaugeStyle.SLANT, 10, GaugeColoring.TONE);

    assertEquals(List.of("CAUTION 2", "EMPTY 8"), tones(gauge, 20, Tone.CAUTION));
  }

  @Test
  void thresholdsDecideTone() {
    GaugeLook gauge = look(GaugeStyle.SLANT, 10, GaugeColoring.THRESHOLDS);

    assertEquals(List.of("VALUE 7", "EMPTY 3"), tones(gauge, 69, Tone.ALARM));
    assertEquals(List.of("GOOD 2", "EMPTY 8"), tones(gauge, 20, Tone.GOOD));
    assertEquals(List.of("CAUTION 7", "EMPTY 3"), tones(gauge, 70, Tone.VALUE));
    assertEquals(List.of("CAUTION 8", "EMPTY 2"), tones(gauge, 84, Tone.VALUE));
    assertEquals(List.of("ALARM 9", "EMPTY 1"), tones(gauge, 85, Tone.VALUE));
  }

  @Test
  void zonesHaveOwnTones() {
    GaugeLook gauge = look(GaugeStyle.SLANT, 20, GaugeColoring.ZONES);

    assertEquals(List.of("VALUE 8", "EMPTY 12"), tones(gauge, 42, Tone.VALUE));
    assertEquals(List.of("VALUE 14", "CAUTION 3", "ALARM 3"), tones(gauge, 100, Tone.VALUE));
  }

  @Test
  void gaugeOfOldSegmentHasTheColorOfOldTexts() {
    GaugeLook gauge = look(GaugeStyle.SLANT, 10, GaugeColoring.ZONES);
    Segment segment = Segment.of("context", Part.gauge(90, Tone.ALARM));

    StyledText text =
        writer(gauge, GlyphSet.UNICODE)
            .write(segment, Length.FULL, new SegmentState("3m", false, false));

    for (Span span : text.spans()) {
      assertTrue(span.role() == TextRole.OLD || span.role() == TextRole.EMPTY);
    }
  }

  @Test
  void gradientNumbersItsCells() {
    GaugeLook gauge = look(GaugeStyle.SLANT, 5, GaugeColoring.GRADIENT);

    List<Integer> positions =
        spans(gauge, GlyphSet.UNICODE, Part.gauge(60, Tone.VALUE)).stream()
            .map(Span::position)
            .toList();

    assertEquals(List.of(0, 25, 50, Span.NONE), positions);
  }

  private static GaugeLook look(GaugeStyle style, int cells, GaugeColoring coloring) {
    return new GaugeLook(style, cells, coloring, 70, 85);
  }

  private static String text(GaugeLook gauge, int percent) {
    return text(gauge, GlyphSet.UNICODE, Part.gauge(percent, Tone.VALUE));
  }

  private static String text(GaugeLook gauge, GlyphSet glyphs, Part... parts) {
    StringBuilder text = new StringBuilder();
    for (Span span : spans(gauge, glyphs, parts)) {
      text.append(span.text());
    }
    return text.toString();
  }

  private static List<String> tones(GaugeLook gauge, int percent, Tone tone) {
    List<String> tones = new ArrayList<>();
    for (Span span : spans(gauge, GlyphSet.UNICODE, Part.gauge(percent, tone))) {
      tones.add(span.role() + " " + span.text().cells());
    }
    return tones;
  }

  private static List<Span> spans(GaugeLook gauge, GlyphSet glyphs, Part... parts) {
    Segment segment = Segment.of("context", parts);
    return writer(gauge, glyphs).write(segment, Length.FULL, SegmentState.FRESH).spans();
  }

  private static SegmentWriter writer(GaugeLook gauge, GlyphSet glyphs) {
    Look look = LOOK.withGauge(gauge).withGlyphs(glyphs);
    return new LookSegmentWriter(look, new LineGlyphs(look));
  }
}
