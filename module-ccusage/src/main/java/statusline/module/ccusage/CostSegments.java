package statusline.module.ccusage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;

/// Formats costs: `block $12.30, 2h14m left`, `week $96.20`, and `block –` for an unknown cost.
final class CostSegments {
  private static final Part UNKNOWN = Part.sign(Glyph.of("-", "–"), Tone.QUIET);
  private static final Glyph AT_LEAST = Glyph.of(">=", "≥");

  private CostSegments() {}

  /// {@return the segment `block`, which has the tone `QUIET` after the end of the block}
  ///
  /// @param now time of the line
  static Segment block(BlockCost block, Instant now) {
    Part label = Part.label("block ");
    if (block.costUsd().isEmpty()) {
      return Segment.of("block", label, UNKNOWN);
    }
    Instant end = block.end().orElse(Instant.MAX);
    Tone tone = now.isBefore(end) ? Tone.VALUE : Tone.QUIET;
    List<Part> brief = amount(label, block.costUsd().getAsDouble(), block.isAtLeast(), tone);
    List<Part> full = new ArrayList<>(brief);
    if (block.end().isPresent() && now.isBefore(end)) {
      full.add(Part.text(", " + countdown(Duration.between(now, end)), Tone.QUIET));
      full.add(Part.label(" left"));
    }
    return Segment.of("block", full, brief, brief);
  }

  /// {@return the segment `week`}
  static Segment week(WeekCost week) {
    Part label = Part.label("week ");
    if (week.costUsd().isEmpty()) {
      return Segment.of("week", label, UNKNOWN);
    }
    List<Part> cost = amount(label, week.costUsd().getAsDouble(), week.isAtLeast(), Tone.VALUE);
    return Segment.of("week", cost, cost, cost);
  }

  private static List<Part> amount(Part label, double usd, boolean isAtLeast, Tone tone) {
    Part amount = Part.text(Usd.text(usd), tone);
    return isAtLeast ? List.of(label, Part.sign(AT_LEAST, tone), amount) : List.of(label, amount);
  }

  /// {@return the duration in whole minutes, such as `2h04m` or `14m`}
  private static String countdown(Duration left) {
    long minutes = left.toMinutes();
    if (minutes == 0) {
      return "<1m";
    }
    long rest = minutes % 60;
    return minutes < 60 ? rest + "m" : minutes / 60 + (rest < 10 ? "h0" : "h") + rest + "m";
  }
}
