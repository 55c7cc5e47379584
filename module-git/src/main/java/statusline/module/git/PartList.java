package statusline.module.git;

import java.util.ArrayList;
import java.util.List;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Tone;

/// The parts of one form of a segment while it is put together, each after the first with a space
/// before it. For one thread.
final class PartList {
  private static final Part UNKNOWN = Part.sign(Glyph.of("-", "–"), Tone.QUIET);

  private final List<Part> parts = new ArrayList<>();

  /// {@return what was added}
  List<Part> parts() {
    return parts;
  }

  /// Adds a part without a space.
  void add(Part part) {
    parts.add(part);
  }

  /// Adds a number behind its sign; none for zero.
  void count(Glyph sign, int count, Tone tone) {
    if (count > 0) {
      sign(sign, Integer.toString(count), tone);
    }
  }

  /// Adds a text behind its sign.
  void sign(Glyph sign, String text, Tone tone) {
    parts.add(Part.value(" "));
    parts.add(Part.sign(sign, tone));
    parts.add(Part.text(text, tone));
  }

  /// Adds a dash behind a sign: what it counts is not known.
  void unknown(Glyph sign) {
    parts.add(Part.value(" "));
    parts.add(Part.sign(sign, Tone.QUIET));
    parts.add(UNKNOWN);
  }

  /// Adds a word.
  void word(String text, Tone tone) {
    parts.add(Part.value(" "));
    parts.add(Part.text(text, tone));
  }
}
