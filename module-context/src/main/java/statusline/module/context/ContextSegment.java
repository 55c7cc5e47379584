package statusline.module.context;

import java.util.ArrayList;
import java.util.List;
import statusline.api.Glyph;
import statusline.api.JsonObject;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;

/// The wording of a context usage: `▰▰▰▰▱▱▱▱▱▱  42% of 200k`, ` 42% 84k`, ` 42%`.
///
/// The percentage always takes four cells, so that the line stands still while the number grows.
final class ContextSegment {
  private static final double CAUTION_PERCENT = 70;
  private static final double ALARM_PERCENT = 85;
  private static final Glyph UNKNOWN = Glyph.of("-", "–");

  private ContextSegment() {}

  static Segment of(ContextUsage usage, JsonObject settings) {
    Tone tone = tone(usage, settings);
    List<Part> percent = percent(usage, tone);

    List<Part> full = new ArrayList<>();
    full.add(Part.gauge(usage.usedPercent().orElse(0), tone));
    full.add(Part.text(" ", tone));
    full.addAll(percent);
    if (usage.windowTokens().isPresent()) {
      long window = usage.windowTokens().getAsLong();
      full.add(Part.text(" of " + TokenCount.text(window), Tone.QUIET));
    }

    List<Part> brief = new ArrayList<>(percent);
    if (usage.usedTokens().isPresent()) {
      long used = usage.usedTokens().getAsLong();
      brief.add(Part.text(" " + TokenCount.text(used), Tone.QUIET));
    }
    return Segment.of("context", full, brief, percent);
  }

  private static List<Part> percent(ContextUsage usage, Tone tone) {
    if (usage.usedPercent().isEmpty()) {
      return List.of(Part.text("  ", tone), Part.sign(UNKNOWN, tone), Part.text(" ", tone));
    }
    int percent = usage.usedPercent().getAsInt();
    String padding = percent < 10 ? "  " : percent < 100 ? " " : "";
    return List.of(Part.text(padding + percent + "%", tone));
  }

  private static Tone tone(ContextUsage usage, JsonObject settings) {
    if (usage.usedPercent().isEmpty()) {
      return Tone.QUIET;
    }
    int percent = usage.usedPercent().getAsInt();
    if (percent >= settings.number("/alarmPercent").orElse(ALARM_PERCENT)) {
      return Tone.ALARM;
    }
    boolean high = percent >= settings.number("/cautionPercent").orElse(CAUTION_PERCENT);
    return high ? Tone.CAUTION : Tone.VALUE;
  }
}
