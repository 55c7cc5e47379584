package statusline.module.context;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;

/// Formats a context usage: `▰▰▰▰▱▱▱▱▱▱ 42% of 200k`, `42% of 200k`, `ctx 42%`, and further
/// segments.
final class ContextSegments {
  private static final double CAUTION_PERCENT = 70;
  private static final double ALARM_PERCENT = 85;

  private ContextSegments() {}

  static List<Segment> of(ContextUsage usage, JsonObject settings) {
    OptionalDouble percent = usage.usedPercent();
    Tone tone = Percentage.tone(percent, settings, CAUTION_PERCENT, ALARM_PERCENT);
    List<Segment> segments = new ArrayList<>();
    segments.add(filling(usage, tone));
    if (usage.usedTokens().isPresent()) {
      addTokens(segments, usage, tone);
      addDistance(segments, usage, settings);
    }
    if (usage.remainingPercent().isPresent()) {
      int left = Percentage.rounded(usage.remainingPercent().getAsDouble());
      Part free = Part.text(left + "%", tone);
      List<Part> full = List.of(free, Part.label(" context left"));
      List<Part> brief = List.of(free, Part.label(" left"));
      segments.add(Segment.of("remaining", full, brief, brief));
    }
    if (usage.isLong()) {
      segments.add(Segment.of("long-context", Part.text(">200k tokens", Tone.QUIET)));
    }
    return segments;
  }

  private static Segment filling(ContextUsage usage, Tone tone) {
    List<Part> percent = Percentage.parts(usage.usedPercent(), tone);
    List<Part> minimal = new ArrayList<>(List.of(Part.label("ctx ")));
    minimal.addAll(percent);
    List<Part> brief = minimal;
    if (usage.windowTokens().isPresent()) {
      String window = TokenCount.text(usage.windowTokens().getAsLong());
      brief = new ArrayList<>(percent);
      brief.add(Part.text(" of " + window, Tone.QUIET));
    }
    List<Part> full = new ArrayList<>();
    full.add(Part.gauge(Percentage.rounded(usage.usedPercent().orElse(0)), tone));
    full.add(Part.text(" ", tone));
    full.addAll(brief);
    return Segment.of("context", full, brief, minimal);
  }

  private static void addTokens(List<Segment> segments, ContextUsage usage, Tone tone) {
    Part used = Part.text(TokenCount.text(usage.usedTokens().orElse(0)), tone);
    List<Part> full = new ArrayList<>(List.of(used));
    if (usage.windowTokens().isPresent()) {
      full.add(Part.text("/" + TokenCount.text(usage.windowTokens().getAsLong()), Tone.QUIET));
    }
    full.add(Part.label(" tokens"));
    List<Part> brief = List.of(used, Part.label(" tokens"));
    segments.add(Segment.of("tokens", full, brief, brief));
  }

  /// The host does not report when it compacts, so the distance is known only if the setting names
  /// the reserve.
  private static void addDistance(List<Segment> segments, ContextUsage usage, JsonObject settings) {
    OptionalLong reserve = settings.integer("/compactionReserve");
    if (reserve.orElse(-1) < 0 || usage.windowTokens().isEmpty()) {
      return;
    }
    long room = usage.windowTokens().getAsLong() - reserve.getAsLong();
    long used = usage.usedTokens().orElse(0);
    if (room <= 0) {
      return;
    }
    var share = OptionalDouble.of(Math.min(100, 100.0 * used / room));
    Tone tone = Percentage.tone(share, settings, CAUTION_PERCENT, ALARM_PERCENT);
    if (used >= room) {
      segments.add(Segment.of("compaction", Part.text("compaction due", tone)));
      return;
    }
    Part distance = Part.text(TokenCount.text(room - used), tone);
    List<Part> full = List.of(distance, Part.label(" tokens to compaction"));
    List<Part> brief = List.of(distance, Part.label(" to compaction"));
    segments.add(Segment.of("compaction", full, brief, brief));
  }
}
