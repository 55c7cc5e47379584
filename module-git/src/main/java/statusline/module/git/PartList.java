package statusline.module.git;

import java.util.ArrayList;
import java.util.List;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Tone;

/// A builder for the parts of one form of a segment, separated by spaces. Not thread-safe.
final class PartList {
  private static final Part UNKNOWN = Part.sign(Glyph.of("-", "–"), Tone.QUIET);
  private static final Part PENDING = Part.sign(Glyph.of("..", "…"), Tone.QUIET);

  private final List<Part> parts = new ArrayList<>();

  /// {@return the parts that were added}
  List<Part> parts() {
    return parts;
  }

  /// Adds a part without a space.
  void add(Part part) {
    parts.add(part);
  }

  /// Adds a sign and a number, or nothing if the number is zero.
  void count(Glyph sign, int count, Tone tone) {
    if (count > 0) {
      sign(sign, Integer.toString(count), tone);
    }
  }

  /// Adds a sign and a text.
  void sign(Glyph sign, String text, Tone tone) {
    parts.add(Part.value(" "));
    parts.add(Part.sign(sign, tone));
    parts.add(Part.text(text, tone));
  }

  /// Adds a sign and a dash, for a number that cannot be known.
  void unknown(Glyph sign) {
    mark(sign, UNKNOWN);
  }

  /// Adds a sign and an ellipsis, for a number that is not known yet.
  void pending(Glyph sign) {
    mark(sign, PENDING);
  }

  private void mark(Glyph sign, Part mark) {
    parts.add(Part.value(" "));
    parts.add(Part.sign(sign, Tone.QUIET));
    parts.add(mark);
  }

  /// Adds a word.
  void word(String text, Tone tone) {
    parts.add(Part.value(" "));
    parts.add(Part.text(text, tone));
  }
}
