package acme.prometheus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import statusline.api.JsonObject;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;

/// The segment `cost`.
final class CostSegment {
  private CostSegment() {}

  static Segment of(Cost cost, JsonObject settings) {
    Part total = Part.value(dollars(cost.total()));
    String label = settings.text("/label").orElse("all");
    String before = (label + " " + Settings.window(settings).word()).strip() + " ";
    List<Part> brief = List.of(Part.label(before), total);
    List<Part> full = new ArrayList<>(brief);
    if (!settings.text("/groupBy").orElse("").isEmpty()) {
      new TreeMap<>(cost.usd())
          .forEach((group, usd) -> full.add(Part.text(share(group, usd), Tone.QUIET)));
    }
    return Segment.of("cost", full, brief, List.of(total));
  }

  private static String share(String group, double usd) {
    return " " + (group.isEmpty() ? "other" : group) + " " + dollars(usd);
  }

  private static String dollars(double usd) {
    return String.format(Locale.ROOT, "$%.2f", usd);
  }
}
