package statusline.daemon.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.Part;
import statusline.api.Tone;
import statusline.config.module.ModuleDescriptors;
import statusline.config.module.SegmentDescriptor;
import statusline.config.module.SignDescriptor;
import statusline.renderer.LineRenderer;
import statusline.renderer.ShownSegment;
import statusline.renderer.look.Look;
import statusline.renderer.look.Marks;

/// The legend of one line: each segment and each sign with its meaning.
///
/// The descriptors of the data modules contain the meanings. Not thread-safe.
final class Legend {
  private static final String OLD = " old";
  private static final String ELLIPSIS = "…";

  private final List<LegendEntry> entries = new ArrayList<>();
  private boolean hasAge;
  private boolean hasStale;
  private boolean hasWarning;
  private boolean hasEllipsis;

  private Legend() {}

  /// {@return the entries for the segments of a line, from left to right}
  ///
  /// @param look of the line
  static List<LegendEntry> of(List<ShownSegment> shown, Look look) {
    var legend = new Legend();
    for (ShownSegment segment : shown) {
      legend.add(segment);
    }
    legend.addMarks(LineRenderer.marks(look));
    return List.copyOf(legend.entries);
  }

  private void add(ShownSegment shown) {
    Optional<SegmentDescriptor> descriptor = descriptor(shown);
    String meaning = descriptor.map(SegmentDescriptor::description).orElse(name(shown));
    entries.add(new LegendEntry(shown.text().strip(), meaning, false));
    String unexplained =
        addSigns(shown, descriptor.map(SegmentDescriptor::signs).orElse(List.of()));
    hasAge |= isAge(shown.text());
    hasStale |= shown.stale();
    hasWarning |= shown.doubtful();
    hasEllipsis |= unexplained.contains(ELLIPSIS);
  }

  /// {@return whether a text contains an age such as `3m old`}
  private static boolean isAge(String text) {
    for (int at = text.indexOf(OLD); at >= 0; at = text.indexOf(OLD, at + 1)) {
      if (at > 1
          && Character.isDigit(text.charAt(at - 2))
          && "mhd".indexOf(text.charAt(at - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<SegmentDescriptor> descriptor(ShownSegment shown) {
    return ModuleDescriptors.of(shown.moduleId())
        .flatMap(module -> module.segment(shown.segment().name()));
  }

  private static String name(ShownSegment shown) {
    return "segment " + shown.moduleId() + "." + shown.segment().name();
  }

  /// Adds the signs of a segment and returns its text without the ellipses that they explain.
  private String addSigns(ShownSegment shown, List<SignDescriptor> signs) {
    String rest = shown.text();
    List<Part> parts = shown.parts();
    for (int i = 0; i < parts.size(); i++) {
      Optional<SignDescriptor> sign = sign(signs, key(parts.get(i)));
      String drawn = drawn(parts.get(i), shown);
      if (sign.isPresent() && !drawn.isBlank()) {
        String value = valueBehind(parts, i, shown);
        entries.add(new LegendEntry((drawn + value).strip(), sign.get().of(value), true));
        rest = value.equals(ELLIPSIS) ? rest.replace(drawn + value, drawn) : rest;
      }
    }
    return rest;
  }

  private static Optional<SignDescriptor> sign(List<SignDescriptor> signs, String key) {
    for (SignDescriptor sign : signs) {
      if (sign.sign().equals(key)) {
        return Optional.of(sign);
      }
    }
    return Optional.empty();
  }

  /// {@return the text by which a descriptor names a part}
  private static String key(Part part) {
    return switch (part) {
      case Part.Text text -> text.tone() == Tone.IDENTITY ? "" : text.text().strip();
      case Part.Sign sign -> sign.glyph().unicode().strip();
      default -> "";
    };
  }

  private static String drawn(Part part, ShownSegment shown) {
    return switch (part) {
      case Part.Text text -> text.text();
      case Part.Sign sign -> shown.glyphs().of(sign.glyph());
      default -> "";
    };
  }

  /// {@return the text from behind a part to the next space, without a comma at its end}
  private static String valueBehind(List<Part> parts, int at, ShownSegment shown) {
    var value = new StringBuilder();
    for (int i = at + 1; i < parts.size(); i++) {
      String text = drawn(parts.get(i), shown);
      int space = text.indexOf(' ');
      value.append(space < 0 ? text : text.substring(0, space));
      if (space >= 0) {
        break;
      }
    }
    boolean isListed = value.toString().endsWith(",");
    return value.substring(0, value.length() - (isListed ? 1 : 0));
  }

  private void addMarks(Marks marks) {
    if (hasAge) {
      add("old", "age of a value that could not be refreshed, or that another session has seen");
    }
    if (hasStale) {
      add(marks.stale().orElse(""), "the value is older than it should be");
    }
    if (hasWarning) {
      add(
          marks.warning().orElse(""),
          "the data contradict each other; `statusline explain` shows how");
    }
    if (hasEllipsis) {
      add(ELLIPSIS, "the text is longer than its place");
    }
  }

  private void add(String text, String meaning) {
    if (!text.isBlank()) {
      entries.add(new LegendEntry(text.strip(), meaning, false));
    }
  }
}
