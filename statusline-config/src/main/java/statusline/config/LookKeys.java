package statusline.config;

import java.util.List;

/// The keys that set the appearance of lines.
public final class LookKeys {
  public static final Key PRESET =
      Key.of(
          "preset",
          Kind.choice("minimal", "standard", "compact", "full"),
          "standard",
          Reach.ANYWHERE,
          "base appearance; each key of `renderer` overrides a part of it");

  public static final Key THEME =
      open("theme", Kind.NAME, "colour theme: a built-in one or a file of your own");

  public static final Key STYLE =
      open(
          "style",
          Kind.choice("plain", "powerline", "capsule"),
          "drawing style of a row: text, blocks with arrows, or blocks with gaps");

  public static final Key GLYPHS =
      of(
          "glyphs",
          Kind.choice("ascii", "unicode", "nerd-font", "emoji"),
          "unicode",
          "glyph set; the terminal's font must contain it");

  public static final Key COLOR_ENABLED =
      of("colorEnabled", Kind.FLAG, true, "whether colours are used");

  public static final Key COLORS =
      of(
          "colors",
          Kind.choice("auto", "none", "16", "256", "truecolor"),
          "auto",
          "colour depth; `auto` detects it from the environment");

  /// A project does not know the user's terminal.
  public static final Key BACKGROUND =
      Key.of(
          "renderer.background",
          Kind.choice("auto", "dark", "light"),
          "auto",
          Reach.RUN,
          "background that colours are chosen for; `auto` follows the host's theme, then"
              + " `COLORFGBG`");

  public static final Key LINKS =
      of("links", Kind.FLAG, false, "whether segments with a link target are clickable (OSC 8)");

  public static final Key WIDTH =
      Key.open(
          "renderer.width",
          Kind.count(1, 10_000),
          "the terminal's width minus the host's margins",
          Reach.RUN,
          "maximum width of a line, in cells");

  public static final Key PADDING =
      Key.of(
          "renderer.padding",
          Kind.count(0, 100),
          0L,
          Reach.RUN,
          "value of the host's `statusLine.padding`, in cells");

  public static final Key SEPARATOR =
      text("separator", "the preset's", "text between groups, including spaces");

  public static final Key INNER_SEPARATOR =
      text(
          "innerSeparator",
          "the preset's",
          "text between the clusters of a group, including spaces");

  public static final Key STALE_MARK =
      text(
          "staleMark",
          "the glyph set's",
          "mark before an age that has reached `stalenessThreshold` of the data module, or that"
              + " belongs to a reading from the snapshot; in the minimal form, the mark replaces"
              + " the age");

  public static final Key OLD_MARK =
      text(
          "oldMark",
          "the glyph set's",
          "mark before every other age, for example that of a reading that could not be refreshed;"
              + " a mark of your own replaces the word `old`");

  public static final Key WARNING_MARK =
      text("warningMark", "the glyph set's", "mark after a segment that an inconsistency concerns");

  public static final Key AGE_THRESHOLD =
      Key.open(
          "renderer.ageThreshold",
          Kind.TIME,
          "`stalenessThreshold` of the data module",
          Reach.RUN,
          "age from which a segment shows the age of its reading, at least a minute; the age is"
              + " always shown if the reading could not be refreshed");

  public static final Key LINES =
      open(
          "lines",
          Kind.LINES,
          "segments of each row: a string of groups, or an object with such a string for"
              + " its `left` and its `right` edge");

  public static final Key PRIORITY =
      open(
          "priority",
          Kind.FORMS,
          "segments, most important first; a row that is too wide drops unlisted segments first,"
              + " then the last ones of the list; `context:full` keeps that form at its place");

  public static final Key HIDDEN = open("hidden", Kind.SEGMENTS, "segments that are never shown");

  public static final Key ON_DEMAND =
      open("onDemand", Kind.SEGMENTS, "segments that are shown only if `lines` names them");

  /// A project's file may not write text into the line.
  public static final Key LABELS =
      Key.open(
          "renderer.labels",
          Kind.LABELS,
          "the data modules'",
          Reach.RUN,
          "labels at the start of segments, each as `SEGMENT=TEXT`; an empty text removes the"
              + " label");

  public static final Key GAUGE_STYLE =
      of(
          "gaugeStyle",
          Kind.choice("slant", "block", "line", "dot", "square", "braille", "smooth", "none"),
          "slant",
          "drawing style of gauges");

  public static final Key GAUGE_CELLS =
      of("gaugeCells", Kind.count(3, 40), 10L, "width of a gauge, in cells");

  public static final Key GAUGE_COLORING =
      of(
          "gaugeColoring",
          Kind.choice("tone", "thresholds", "zones", "gradient"),
          "tone",
          "colour of a gauge: `tone` chosen by its data module, `thresholds` by its value,"
              + " `zones` by the position of each cell, `gradient` by a gradient of the theme");

  public static final Key GAUGE_CAUTION_PERCENT =
      Key.of(
          "renderer.gaugeCautionPercent",
          Kind.count(0, 100),
          70L,
          Reach.RUN,
          "percentage from which a gauge is amber, unless `gaugeColoring` is `tone`");

  public static final Key GAUGE_ALARM_PERCENT =
      Key.of(
          "renderer.gaugeAlarmPercent",
          Kind.count(0, 100),
          85L,
          Reach.RUN,
          "percentage from which a gauge is red, unless `gaugeColoring` is `tone`");

  public static final Key AMBIGUOUS_WIDTH =
      Key.of(
          "renderer.ambiguousWidth",
          Kind.choice("narrow", "wide"),
          "narrow",
          Reach.RUN,
          "width of ambiguous characters, such as `│`, in the terminal");

  public static final Key DEDUPLICATION =
      Key.of(
          "renderer.deduplication",
          Kind.FLAG,
          true,
          Reach.RUN,
          "whether `statusline watch` omits a line that equals the previous one");

  public static final Key RATE_LIMIT =
      Key.of(
          "renderer.rateLimitMs",
          Kind.time(0, 60_000),
          200L,
          Reach.RUN,
          "minimum time between two lines of `statusline watch`");

  /// All keys, in the order of a listing.
  static final List<Key> ALL =
      List.of(
          PRESET,
          THEME,
          STYLE,
          GLYPHS,
          COLOR_ENABLED,
          COLORS,
          BACKGROUND,
          LINKS,
          LINES,
          PRIORITY,
          HIDDEN,
          ON_DEMAND,
          LABELS,
          WIDTH,
          PADDING,
          AMBIGUOUS_WIDTH,
          SEPARATOR,
          INNER_SEPARATOR,
          STALE_MARK,
          OLD_MARK,
          WARNING_MARK,
          AGE_THRESHOLD,
          GAUGE_STYLE,
          GAUGE_CELLS,
          GAUGE_COLORING,
          GAUGE_CAUTION_PERCENT,
          GAUGE_ALARM_PERCENT,
          DEDUPLICATION,
          RATE_LIMIT);

  private LookKeys() {}

  private static Key of(String name, Kind kind, Object standard, String sentence) {
    return Key.of("renderer." + name, kind, standard, Reach.ANYWHERE, sentence);
  }

  private static Key open(String name, Kind kind, String sentence) {
    return Key.open("renderer." + name, kind, "the preset's", Reach.ANYWHERE, sentence);
  }

  /// A project's file may not write text into the line.
  private static Key text(String name, String defaultText, String sentence) {
    return Key.open("renderer." + name, Kind.MARK, defaultText, Reach.RUN, sentence);
  }
}
