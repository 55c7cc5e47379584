package statusline.app.configure;

import java.util.List;

/// A colour for a segment that can be read on a dark and on a light background.
///
/// @param name the name for people
/// @param dark the style on a dark background; empty for the colour of the theme
/// @param light the style on a light background; empty for the colour of the theme
record SegmentColor(String name, String dark, String light) {
  /// The colours that the editor offers. A test checks their contrast.
  static final List<SegmentColor> ALL =
      List.of(
          new SegmentColor("theme", "", ""),
          new SegmentColor("green", "#7dd18a", "#1d6d27"),
          new SegmentColor("teal", "#5fd0c4", "#0b6a63"),
          new SegmentColor("cyan", "#6fcbe8", "#0d6580"),
          new SegmentColor("blue", "#8db8f6", "#1f54b0"),
          new SegmentColor("violet", "#b7a4f4", "#5f3dc4"),
          new SegmentColor("magenta", "#e79ae0", "#96228c"),
          new SegmentColor("pink", "#f59bb6", "#a61e4d"),
          new SegmentColor("orange", "#f2a56b", "#8f4300"),
          new SegmentColor("yellow", "#e3c76a", "#6f5500"),
          new SegmentColor("white", "#f2f2f2", "#1a1a1a"),
          new SegmentColor("grey", "#a3a3a3", "#5c5c5c"));

  String on(boolean isDark) {
    return isDark ? dark : light;
  }

  /// {@return the offered colour with a name}
  static SegmentColor named(String name) {
    return ALL.stream().filter(color -> color.name().equals(name)).findFirst().orElseThrow();
  }
}
