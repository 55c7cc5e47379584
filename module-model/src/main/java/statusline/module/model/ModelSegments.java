package statusline.module.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;

/// Formats a model: `Opus 5.5`, and further segments for the model that actually replies, the model
/// id and the size of the window.
final class ModelSegments {
  private static final String VENDOR = "Claude ";
  private static final String FAMILY = "claude-";
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
    segments.add(name(shown.get()));
    if (facts.isPersistent() && facts.differ()) {
      segments.add(mismatch(facts.transcriptId().orElse("")));
    }
    if (facts.id().isPresent()) {
      segments.add(Segment.of("id", Part.text(facts.id().get(), Tone.QUIET)));
    }
    if (facts.windowTokens().isPresent()) {
      String size = size(facts.windowTokens().getAsLong());
      segments.add(Segment.of("window", Part.text(size, Tone.QUIET)));
    }
    return segments;
  }

  private static Segment name(String name) {
    boolean hasVendor = name.length() > VENDOR.length() && name.startsWith(VENDOR);
    List<Part> full = List.of(Part.text(name, Tone.IDENTITY));
    List<Part> minimal =
        hasVendor ? List.of(Part.text(name.substring(VENDOR.length()), Tone.IDENTITY)) : full;
    return Segment.of("model", full, full, minimal);
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
