package statusline.module.ccusage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.FormatContext;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;

/// Formats costs: `block $12.30, 2h14m left`, `rate $4.20/h`, `block at end $18.10`,
/// `today $30.75`, `week $96.20`, `week 41.2M tokens`, and `block –` for an unknown cost.
final class CostSegments {
  private static final Part UNKNOWN = Part.sign(Glyph.of("-", "–"), Tone.QUIET);
  private static final Glyph AT_LEAST = Glyph.of(">=", "≥");

  private final Instant now;

  /// @param context time of the line
  CostSegments(FormatContext context) {
    this.now = context.now();
  }

  /// {@return the segments of the block and of the day}
  ///
  /// The block has the tone `QUIET` after its end, and has no rate and projection then.
  List<Segment> of(BlockCost cost) {
    List<Segment> segments = new ArrayList<>();
    if (cost.cost().isPresent() || cost.today().isEmpty()) {
      segments.add(block(cost));
    }
    if (cost.hourlyUsd().isPresent() && cost.isActive(now)) {
      segments.add(rate(cost.hourlyUsd().getAsDouble()));
    }
    cost.projection(now).ifPresent(usd -> segments.add(sum("projection", "block at end", usd)));
    cost.today().ifPresent(usd -> segments.add(sum("today", "today", usd)));
    return segments;
  }

  /// {@return the segments of the week}
  List<Segment> of(WeekCost week) {
    List<Segment> segments = new ArrayList<>();
    segments.add(
        week.cost().isPresent()
            ? sum("week", "week", week.cost().get())
            : Segment.of("week", Part.label("week "), UNKNOWN));
    week.tokens().ifPresent(tokens -> segments.add(tokens(tokens)));
    return segments;
  }

  private Segment block(BlockCost block) {
    Part label = Part.label("block ");
    Optional<Cost> cost = block.cost();
    if (cost.isEmpty()) {
      return Segment.of("block", label, UNKNOWN);
    }
    boolean isActive = block.isActive(now);
    List<Part> brief = amount(label, cost.get(), isActive ? Tone.VALUE : Tone.QUIET);
    List<Part> full = new ArrayList<>(brief);
    if (block.end().isPresent() && isActive) {
      Duration left = Duration.between(now, block.end().get());
      full.add(Part.text(", " + countdown(left), Tone.QUIET));
      full.add(Part.label(" left"));
    }
    return Segment.of("block", full, brief, brief);
  }

  private Segment rate(double hourlyUsd) {
    Part label = Part.label("rate ");
    List<Part> rate = List.of(label, Part.value(Usd.text(hourlyUsd)), Part.label("/h"));
    return Segment.of("rate", rate, rate, rate);
  }

  private Segment sum(String name, String label, Cost cost) {
    List<Part> sum = amount(Part.label(label + " "), cost, Tone.VALUE);
    return Segment.of(name, sum, sum, sum);
  }

  private Segment tokens(long tokens) {
    Part label = Part.label("week ");
    Part count = Part.value(TokenCount.text(tokens));
    List<Part> brief = List.of(label, count, Part.label(" tok"));
    return Segment.of("tokens", List.of(label, count, Part.label(" tokens")), brief, brief);
  }

  private static List<Part> amount(Part label, Cost cost, Tone tone) {
    Part amount = Part.text(Usd.text(cost.usd()), tone);
    return cost.isAtLeast()
        ? List.of(label, Part.sign(AT_LEAST, tone), amount)
        : List.of(label, amount);
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
