package statusline.module.context;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import statusline.api.FormatContext;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.TimeText;
import statusline.api.Tone;

/// Formats limits: `5h 37% resets 2h14m`, `5h 37%`. A spend limit is `spend limit 42% $42/$100
/// resets 12d00h`, and all others are one segment: `7d opus 31% resets 2d03h, Fable 40%`.
///
/// A limit that has been reset since the reading shows a dash because its usage is unknown. The age
/// of the reading follows the first limit that is known, in the brief form instead of the reset:
/// `5h 37% resets 2h14m, 20m old`, `5h 37% 20m old`.
final class LimitsSegments {
  private static final double CAUTION_PERCENT = 75;
  private static final double ALARM_PERCENT = 90;
  private static final Duration AGE_AFTER = Duration.ofMinutes(5);
  private static final long MINUTE = 60;

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
    add("spend-limit", "spend limit ", reading.limits().window(LimitWindow.SPEND));
    addOthers(reading.limits().others());
    return segments;
  }

  private void add(String name, String label, Optional<LimitWindow> window) {
    if (window.isPresent()) {
      var forms = new Forms();
      addWindow(forms, label, window.get());
      segments.add(Segment.of(name, forms.full, forms.brief, forms.minimal));
    }
  }

  /// The names of these limits are unknown, so a layout can only place all of them together. The
  /// minimal form is the limit of which most is used.
  private void addOthers(List<LimitWindow> others) {
    var forms = new Forms();
    List<Part> highest = new ArrayList<>();
    double most = Double.NEGATIVE_INFINITY;
    for (LimitWindow window : others) {
      if (!forms.full.isEmpty()) {
        forms.add(Part.text(", ", Tone.QUIET));
      }
      int start = forms.minimal.size();
      addWindow(forms, label(window.name()), window);
      double percent = window.percent().orElse(-1);
      if (highest.isEmpty() || percent > most) {
        highest = List.copyOf(forms.minimal.subList(start, forms.minimal.size()));
        most = percent;
      }
    }
    if (!forms.full.isEmpty()) {
      segments.add(Segment.of("other", forms.full, forms.brief, highest));
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

  private void addWindow(Forms forms, String label, LimitWindow window) {
    boolean isReset = window.isReset(now, reading.observedAt());
    var percent = isReset ? OptionalDouble.empty() : window.percent();
    Tone tone = Percentage.tone(percent, context.settings(), CAUTION_PERCENT, ALARM_PERCENT);
    forms.add(Part.label(label));
    for (Part part : Percentage.parts(percent, tone)) {
      forms.add(part);
    }
    if (!isReset) {
      String age = isAgeShown ? "" : age();
      isAgeShown = true;
      addAmount(forms, window);
      addReset(forms, window);
      addAge(forms, age);
    }
  }

  private static void addAmount(Forms forms, LimitWindow window) {
    if (window.usedUsd().isPresent() && window.limitUsd().isPresent()) {
      String used = "$" + Math.round(window.usedUsd().getAsDouble());
      String most = "$" + Math.round(window.limitUsd().getAsDouble());
      forms.full.add(Part.text(" " + used + "/" + most, Tone.QUIET));
    }
  }

  private void addReset(Forms forms, LimitWindow window) {
    if (window.resetsAt().isEmpty()) {
      return;
    }
    String left = TimeText.of(window.resetsAt().getAsLong() - now);
    forms.full.add(Part.label(" resets "));
    forms.full.add(Part.text(left, Tone.QUIET));
  }

  /// {@return the age of the reading, or empty if it need not be shown}
  private String age() {
    long age = now - reading.observedAt();
    long after = context.settings().duration("/ageAfter").orElse(AGE_AFTER).toSeconds();
    boolean isOld = age >= MINUTE && (!reading.isOwn() || age >= after);
    return reading.observedAt() > 0 && isOld ? TimeText.of(age) + " old" : "";
  }

  private static void addAge(Forms forms, String age) {
    if (!age.isEmpty()) {
      forms.full.add(Part.text(", " + age, Tone.QUIET));
      forms.brief.add(Part.text(" " + age, Tone.QUIET));
    }
  }

  /// The forms of a segment while it is written.
  private static final class Forms {
    private final List<Part> full = new ArrayList<>();
    private final List<Part> brief = new ArrayList<>();
    private final List<Part> minimal = new ArrayList<>();

    void add(Part part) {
      full.add(part);
      brief.add(part);
      minimal.add(part);
    }
  }
}
