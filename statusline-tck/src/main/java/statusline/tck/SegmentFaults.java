package statusline.tck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;

/// The possible faults of segments.
final class SegmentFaults {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private SegmentFaults() {}

  /// {@return the first fault as a sentence}
  static Optional<String> first(List<Segment> segments) {
    Set<String> names = new HashSet<>();
    for (Segment segment : segments) {
      String name = segment.name();
      if (!NAME.matcher(name).matches()) {
        return Optional.of("the name is not words joined by dashes: " + name);
      }
      if (!names.add(name)) {
        return Optional.of("two segments have the name " + name);
      }
      Optional<String> fault = lengths(segment).or(() -> characters(segment));
      if (fault.isPresent()) {
        return Optional.of(name + ": " + fault.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> lengths(Segment segment) {
    String full = SegmentText.full(segment);
    String brief = SegmentText.brief(segment);
    String minimal = SegmentText.minimal(segment);
    if (minimal.isBlank()) {
      return Optional.of("the minimal form is empty");
    }
    if (cells(brief) > cells(full)) {
      return Optional.of("brief `" + brief + "` is longer than full `" + full + "`");
    }
    if (cells(minimal) > cells(brief)) {
      return Optional.of("minimal `" + minimal + "` is longer than brief `" + brief + "`");
    }
    return Optional.empty();
  }

  private static int cells(String text) {
    return text.codePointCount(0, text.length());
  }

  private static Optional<String> characters(Segment segment) {
    List<Part> parts = new ArrayList<>(segment.full());
    parts.addAll(segment.brief());
    parts.addAll(segment.minimal());
    for (Part part : parts) {
      if (part instanceof Part.Text(String text, Tone tone)
          && tone == Tone.LABEL
          && text.chars().anyMatch(Character::isISOControl)) {
        return Optional.of("a control character in the label `" + text + "`");
      }
      if (part instanceof Part.Sign(Glyph glyph, Tone _) && !isClean(glyph)) {
        return Optional.of("a sign with a control character, or not ASCII in ASCII: " + glyph);
      }
    }
    return Optional.empty();
  }

  private static boolean isClean(Glyph glyph) {
    String all = glyph.ascii() + glyph.unicode() + glyph.nerdFont() + glyph.emoji();
    return all.chars().noneMatch(Character::isISOControl)
        && glyph.ascii().chars().allMatch(c -> c < 0x7f);
  }
}
