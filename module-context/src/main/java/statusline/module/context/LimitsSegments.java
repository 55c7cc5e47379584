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

/// Formats limits: `5h  37% 2h14m`, `7d  61% 3d04h`, `spend  42% $42/$100 12d00h`, and all others
/// in one segment: `7d opus  31% 2d03h, Fable  40%`.
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
    add("five-hour", "5h ", reading.limits().window(LimitWindow.FIVE_HOUR));
    add("seven-day", "7d ", reading.limits().window(LimitWindow.SEVEN_DAY));
    add("spend-limit", "spend ", reading.limits().window(LimitWindow.SPEND));
    addOthers(reading.limits().others());
    return segments;
  }

  private void add(String name, String label, Optional<LimitWindow> window) {
    if (window.isPresent()) {
      List<Part> full = new ArrayList<>();
      List<Part> brief = new ArrayList<>();
      addWindow(full, brief, label, window.get());
      segments.add(Segment.of(name, full, brief, brief));
    }
  }

  /// The names of these limits are unknown, so a layout can only place all of them together.
  private void addOthers(List<LimitWindow> others) {
    List<Part> full = new ArrayList<>();
    List<Part> brief = new ArrayList<>();
    List<Part> highest = new ArrayList<>();
    double most = Double.NEGATIVE_INFINITY;
    for (LimitWindow window : others) {
      if (!full.isEmpty()) {
        full.add(Part.text(", ", Tone.QUIET));
        brief.add(Part.text(", ", Tone.QUIET));
      }
      int start = brief.size();
      addWindow(full, brief, label(window.name()), window);
      double percent = window.percent().orElse(-1);
      if (highest.isEmpty() || percent > most) {
        highest = List.copyOf(brief.subList(start, brief.size()));
        most = percent;
      }
    }
    if (!full.isEmpty()) {
      segments.add(Segment.of("other", full, brief, highest));
    }
  }

  /// {@return `7d opus ` for `seven_day_opus`}
  private static String label(String name) {
    String length = "";
    String rest = name;
    if (name.startsWith(LimitWindow.FIVE_HOUR)) {
      length = "5h";
      rest = name.substring(LimitWindow.FIVE_HOUR.length());
    } else if (name.startsWith(LimitWindow.SEVEN_DAY)) {
      length = "7d";
      rest = name.substring(LimitWindow.SEVEN_DAY.length());
    }
    return length + rest.replace('_', ' ') + " ";
  }

  private void addWindow(List<Part> full, List<Part> brief, String label, LimitWindow window) {
    boolean isReset = window.isReset(now, reading.observedAt());
    var percent = isReset ? OptionalDouble.empty() : window.percent();
    Tone tone = Percentage.tone(percent, context.settings(), CAUTION_PERCENT, ALARM_PERCENT);
    List<Part> parts = new ArrayList<>(List.of(Part.label(label)));
    parts.addAll(Percentage.parts(percent, tone));
    full.addAll(parts);
    brief.addAll(parts);
    if (!isReset) {
      addDetails(full, window);
      if (!isAgeShown) {
        addAge(full);
        addAge(brief);
        isAgeShown = true;
      }
    }
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
