package statusline.tck;

import java.util.ArrayList;
import java.util.List;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;

/// Segments as plain text for assertions: Unicode glyphs, and a gauge as ten cells `▰▱`.
public final class SegmentText {
  private static final int GAUGE_CELLS = 10;

  private SegmentText() {}

  /// {@return the text of the full form}
  public static String full(Segment segment) {
    return of(segment.full());
  }

  /// {@return the text of the brief form}
  public static String brief(Segment segment) {
    return of(segment.brief());
  }

  /// {@return the text of the minimal form}
  public static String minimal(Segment segment) {
    return of(segment.minimal());
  }

  /// {@return the joined text of parts}
  public static String of(List<Part> parts) {
    var text = new StringBuilder();
    parts.forEach(part -> text.append(of(part)));
    return text.toString();
  }

  /// {@return the tone and text of each part, such as `CAUTION:72%`}
  public static List<String> withTones(List<Part> parts) {
    List<String> texts = new ArrayList<>();
    parts.forEach(part -> texts.add(part.tone() + ":" + of(part)));
    return texts;
  }

  private static String of(Part part) {
    return switch (part) {
      case Part.Text(String text, Tone _) -> text;
      case Part.Sign(Glyph glyph, Tone _) -> glyph.unicode();
      case Part.Gauge(int percent, Tone _) -> gauge(percent);
    };
  }

  private static String gauge(int percent) {
    int filled = Math.round(percent * GAUGE_CELLS / 100f);
    return "▰".repeat(filled) + "▱".repeat(GAUGE_CELLS - filled);
  }
}
