package statusline.module.context;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import statusline.api.FormatContext;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.TimeText;
import statusline.api.Tone;

/// Formats limits: `5h  37% 2h14m`, `7d  61% 3d04h`, `spend  42% $42/$100 12d00h`.
///
/// A limit that has been reset since the reading shows a dash because its usage is unknown. The age
/// of the reading follows the first limit that is known.
final class LimitsSegments {
  private static final double CAUTION_PERCENT = 75;
  private static final double ALARM_PERCENT = 90;
  private static final Duration AGE_AFTER = Duration.ofMinutes(5);
  private static final Glyph OLD = Glyph.of("~", "⟲");

  private final LimitsReading reading;
  private final FormatContext context;
  private final long now;
  private final List<Segment> segments = new ArrayList<>();
  private boolean isAgeShown;

  LimitsSegments(LimitsReading reading, FormatContext context) {
    this.reading = reading;
    this.context = context;
    this.now = context.now().getEpochSecond();
  }

  List<Segment> all() {
    add("five-hour", "5h ", reading.limits().fiveHour());
    add("seven-day", "7d ", reading.limits().sevenDay());
    add("spend-limit", "spend ", reading.limits().spend());
    return segments;
  }

  private void add(String name, String label, Optional<LimitWindow> window) {
    if (window.isEmpty()) {
      return;
    }
    LimitWindow known = window.get();
    boolean isReset = known.isReset(now);
    var percent = isReset ? OptionalDouble.empty() : OptionalDouble.of(known.percent());
    Tone tone = Percentage.tone(percent, context.settings(), CAUTION_PERCENT, ALARM_PERCENT);
    List<Part> brief = new ArrayList<>(List.of(Part.label(label)));
    brief.addAll(Percentage.parts(percent, tone));
    List<Part> full = new ArrayList<>(brief);
    if (!isReset) {
      addDetails(full, known);
      if (!isAgeShown) {
        addAge(full);
        addAge(brief);
        isAgeShown = true;
      }
    }
    segments.add(Segment.of(name, full, brief, brief));
  }

  private void addDetails(List<Part> full, LimitWindow window) {
    if (window.usedUsd().isPresent() && window.limitUsd().isPresent()) {
      String used = "$" + Math.round(window.usedUsd().getAsDouble());
      full.add(
          Part.text(" " + used + "/$" + Math.round(window.limitUsd().getAsDouble()), Tone.QUIET));
    }
    if (window.resetsAt().isPresent()) {
      String left = TimeText.of(window.resetsAt().getAsLong() - now);
      full.add(Part.text(" " + left, Tone.QUIET));
    }
  }

  private void addAge(List<Part> parts) {
    long age = Math.max(0, now - reading.observedAt());
    long after = context.settings().duration("/ageAfter").orElse(AGE_AFTER).toSeconds();
    if (reading.observedAt() > 0 && (!reading.isOwn() || age >= after)) {
      parts.add(Part.text(" ", Tone.QUIET));
      parts.add(Part.sign(OLD, Tone.QUIET));
      parts.add(Part.text(TimeText.of(age), Tone.QUIET));
    }
  }
}
