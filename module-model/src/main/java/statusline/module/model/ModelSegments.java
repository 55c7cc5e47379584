package statusline.module.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.Glyph;
import statusline.api.ModelId;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;

/// Formats a model: `Opus 5.5`, and further segments for the model that actually replies, the model
/// id and the size of the window.
final class ModelSegments {
  private static final String VENDOR = "Claude ";
  private static final String FAMILY = "claude-";
  private static final int BRIEF = 24;
  private static final int MINIMAL = 16;
  private static final Glyph ELLIPSIS = Glyph.of("...", "…");
  private static final Glyph NOT = Glyph.of("!=", "≠");
  private static final long THOUSAND = 1_000;
  private static final long MILLION = 1_000_000;

  private ModelSegments() {}

  static List<Segment> of(ModelFacts facts) {
    Optional<String> shown = facts.shown();
    if (shown.isEmpty()) {
      return List.of();
    }
    List<Segment> segments = new ArrayList<>();
    segments.add(name(ModelName.of(shown.get())));
    if (facts.isPersistent() && facts.differ()) {
      segments.add(mismatch(facts.transcriptId().orElse("")));
    }
    if (facts.id().isPresent()) {
      segments.add(Segment.of("id", Part.text(facts.id().get(), Tone.QUIET)));
    }
    if (facts.windowTokens().isPresent()) {
      String size = size(facts.windowTokens().getAsLong());
      Part window = Part.text(size, Tone.QUIET);
      List<Part> full = List.of(window, Part.label(" context"));
      segments.add(Segment.of("window", full, full, List.of(window)));
    }
    return segments;
  }

  private static Segment name(String name) {
    boolean hasVendor = name.length() > VENDOR.length() && name.startsWith(VENDOR);
    List<Part> full = List.of(Part.text(name, Tone.IDENTITY));
    String minimal = hasVendor ? name.substring(VENDOR.length()) : name;
    return Segment.of("model", full, shortened(name, BRIEF), shortened(minimal, MINIMAL));
  }

  private static List<Part> shortened(String name, int most) {
    if (name.length() <= most || name.indexOf(' ') >= 0) {
      return List.of(Part.text(name, Tone.IDENTITY));
    }
    // A pair of surrogates stays whole.
    int end = Character.isHighSurrogate(name.charAt(most - 2)) ? most - 2 : most - 1;
    return List.of(
        Part.text(name.substring(0, end), Tone.IDENTITY), Part.sign(ELLIPSIS, Tone.QUIET));
  }

  private static Segment mismatch(String replied) {
    Part sign = Part.sign(NOT, Tone.CAUTION);
    String plain = ModelId.plain(replied);
    List<Part> full = List.of(sign, Part.text(" " + plain, Tone.CAUTION));
    String kind = plain.startsWith(FAMILY) ? plain.substring(FAMILY.length()) : plain;
    List<Part> brief = List.of(sign, Part.text(" " + kind, Tone.CAUTION));
    return Segment.of("mismatch", full, brief, List.of(sign));
  }

  private static String size(long tokens) {
    if (tokens < THOUSAND) {
      return String.valueOf(tokens);
    }
    if (tokens % MILLION == 0) {
      return tokens / MILLION + "M";
    }
    return tokens / THOUSAND + "k";
  }
}
