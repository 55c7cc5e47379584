package statusline.app.configure;

import java.util.Locale;
import java.util.Map;
import statusline.config.Key;

/// The names of settings for people.
final class SettingWords {
  /// Names that a reader would not guess from the key.
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("renderer.glyphs", "Symbols"),
          Map.entry("renderer.style", "Shape of rows"),
          Map.entry("renderer.theme", "Theme"),
          Map.entry("renderer.colorEnabled", "Colours"),
          Map.entry("renderer.colors", "Colour depth"),
          Map.entry("renderer.links", "Clickable links"),
          Map.entry("renderer.priority", "Kept longest"),
          Map.entry("renderer.hidden", "Never shown"),
          Map.entry("renderer.onDemand", "Shown only if placed"),
          Map.entry("renderer.labels", "Labels of segments"),
          Map.entry("renderer.width", "Maximum width"),
          Map.entry("renderer.padding", "Padding of the host"),
          Map.entry("renderer.ambiguousWidth", "Width of symbols"),
          Map.entry("renderer.separator", "Between groups"),
          Map.entry("renderer.innerSeparator", "Between clusters"),
          Map.entry("renderer.staleMark", "Mark of stale values"),
          Map.entry("renderer.oldMark", "Mark of old values"),
          Map.entry("renderer.warningMark", "Mark of contradictions"),
          Map.entry("renderer.ageThreshold", "Age shown from"),
          Map.entry("renderer.gaugeStyle", "Gauge"),
          Map.entry("renderer.gaugeCells", "Length of the gauge"),
          Map.entry("renderer.gaugeColoring", "Colour of the gauge"),
          Map.entry("renderer.gaugeCautionPercent", "Gauge amber from (%)"),
          Map.entry("renderer.gaugeAlarmPercent", "Gauge red from (%)"),
          Map.entry("renderer.deduplication", "Skip equal lines"),
          Map.entry("renderer.rateLimitMs", "Pause between lines"),
          Map.entry("broker.maxCacheSize", "Cached readings"),
          Map.entry("broker.evictionPolicy", "Removed first"),
          Map.entry("broker.sessionTimeoutMs", "Forget sessions after"),
          Map.entry("performance.maxConcurrentFetches", "Parallel fetches"),
          Map.entry("performance.fetchPoolSize", "Parallel slow fetches"),
          Map.entry("performance.firstPaintBudget", "Wait for readings"));

  private SettingWords() {}

  /// {@return the name of a key: `refreshInterval` is "Refresh interval"}
  static String of(Key key) {
    String words = WORDS.get(key.path());
    return words != null ? words : split(key.name());
  }

  private static String split(String name) {
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    String rest = words.endsWith("TTL") ? words : words.toLowerCase(Locale.ROOT);
    return Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
  }
}
