package statusline.config;

import java.util.List;

/// The keys of how lines look.
public final class LookKeys {
  public static final Key PRESET =
      Key.of(
          "preset",
          Kind.choice("minimal", "standard", "compact", "full"),
          "standard",
          Reach.ANYWHERE,
          "the look to begin with; every key of `renderer` changes a part of it");

  public static final Key THEME =
      open("theme", Kind.NAME, "name of the colours: a built-in theme or one of your own");

  public static final Key STYLE =
      open("style", Kind.choice("plain", "powerline", "capsule"), "what a line is drawn like");

  public static final Key GLYPHS =
      of(
          "glyphs",
          Kind.choice("ascii", "unicode", "nerd-font", "emoji"),
          "unicode",
          "the signs that the terminal's font has");

  public static final Key COLOR_ENABLED =
      of("colorEnabled", Kind.FLAG, true, "`false` draws without colours");

  public static final Key COLORS =
      of(
          "colors",
          Kind.choice("auto", "none", "16", "256", "truecolor"),
          "auto",
          "how many colours; `auto` asks the environment");

  public static final Key LINKS =
      of("links", Kind.FLAG, false, "whether what leads somewhere can be clicked (OSC 8)");

  public static final Key WIDTH =
      Key.open(
          "renderer.width",
          Kind.count(1, 10_000),
          "what the host leaves of the terminal",
          Reach.ANYWHERE,
          "cells that a line may take");

  public static final Key PADDING =
      of("padding", Kind.count(0, 100), 0L, "what the host's `statusLine.padding` says, in cells");

  public static final Key SEPARATOR =
      open("separator", Kind.MARK, "stands between groups, with its spaces");

  public static final Key INNER_SEPARATOR =
      open("innerSeparator", Kind.MARK, "stands between the clusters of a group, with its spaces");

  public static final Key STALE_MARK = mark("staleMark", "stands before an age over the threshold");

  public static final Key OLD_MARK =
      mark("oldMark", "stands before the age of what could not be refreshed");

  public static final Key WARNING_MARK =
      mark("warningMark", "stands behind what something is doubtful about");

  public static final Key AGE_THRESHOLD =
      Key.open(
          "renderer.ageThreshold",
          Kind.TIME,
          "`stalenessThreshold` of the data module",
          Reach.ANYWHERE,
          "from this age on whatever is old shows its age");

  public static final Key LINES =
      open(
          "lines",
          Kind.LINES,
          "what stands where: a text of groups for each line, or an object with one for its `left`"
              + " and its `right` edge");

  public static final Key PRIORITY =
      open("priority", Kind.SEGMENTS, "what is kept longest when a line is narrow, first to last");

  public static final Key HIDDEN = open("hidden", Kind.SEGMENTS, "segments never shown");

  public static final Key ON_DEMAND =
      open("onDemand", Kind.SEGMENTS, "segments shown only where a line names them themselves");

  public static final Key GAUGE_STYLE =
      of(
          "gaugeStyle",
          Kind.choice("slant", "block", "line", "dot", "square", "braille", "smooth", "none"),
          "slant",
          "what gauges are drawn with");

  public static final Key GAUGE_CELLS =
      of("gaugeCells", Kind.count(3, 40), 10L, "cells of a gauge");

  public static final Key GAUGE_COLORING =
      of(
          "gaugeColoring",
          Kind.choice("tone", "thresholds", "zones"),
          "tone",
          "what colours a gauge: its data module, or its value by the thresholds below, as a whole"
              + " or each cell by its place");

  public static final Key GAUGE_CAUTION_PERCENT =
      of("gaugeCautionPercent", Kind.count(0, 100), 70L, "from here on a gauge is amber");

  public static final Key GAUGE_ALARM_PERCENT =
      of("gaugeAlarmPercent", Kind.count(0, 100), 85L, "from here on a gauge is red");

  public static final Key AMBIGUOUS_WIDTH =
      of(
          "ambiguousWidth",
          Kind.choice("narrow", "wide"),
          "narrow",
          "how the terminal draws characters of ambiguous width, such as `│`");

  public static final Key DEDUPLICATION =
      Key.of(
          "renderer.deduplication",
          Kind.FLAG,
          true,
          Reach.RUN,
          "whether `statusline watch` leaves out a line like the one before");

  public static final Key RATE_LIMIT =
      Key.of(
          "renderer.rateLimitMs",
          Kind.time(0, 60_000),
          200L,
          Reach.RUN,
          "`statusline watch` says at most one line in this time");

  /// All of them, in the order of a listing.
  static final List<Key> ALL =
      List.of(
          PRESET,
          THEME,
          STYLE,
          GLYPHS,
          COLOR_ENABLED,
          COLORS,
          LINKS,
          LINES,
          PRIORITY,
          HIDDEN,
          ON_DEMAND,
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

  private static Key mark(String name, String sentence) {
    return Key.open("renderer." + name, Kind.MARK, "the glyph set's", Reach.ANYWHERE, sentence);
  }
}
