package statusline.module.context;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import statusline.api.Glyph;
import statusline.api.JsonObject;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.TimeText;
import statusline.api.Tone;

/// Formats a prompt cache: `cache warm 54m left`, `cache cold, 231k to re-read`, `96% from cache`,
/// `cache lost 2×, 890k re-read: tools changed`.
///
/// Warm and cold, and recent and old misses, are segments with different names, so a layout can
/// show only those that need attention.
final class CacheSegments {
  private static final Duration CAUTION_BEFORE = Duration.ofMinutes(1);
  private static final long CAUTION_TOKENS = 50_000;
  private static final Glyph TIMES = Glyph.of("x", "×");

  private CacheSegments() {}

  static Segment warm(CacheState cache, Instant now, JsonObject settings) {
    if (cache.expiresAt().isEmpty()) {
      return Segment.of("warm", Part.label("cache "), Part.value("warm"));
    }
    long left = cache.expiresAt().getAsLong() - now.getEpochSecond();
    long caution = settings.duration("/cautionBefore").orElse(CAUTION_BEFORE).toSeconds();
    Tone tone = left <= caution ? Tone.CAUTION : Tone.VALUE;
    Part time = Part.text(TimeText.of(left), tone);
    List<Part> brief = List.of(Part.label("cache "), time);
    List<Part> full = List.of(Part.label("cache warm "), time, Part.label(" left"));
    return Segment.of("warm", full, brief, brief);
  }

  static Segment cold(CacheState cache, JsonObject settings) {
    long tokens = cache.recacheTokens().orElse(0);
    long caution = settings.integer("/cautionTokens").orElse(CAUTION_TOKENS);
    Tone tone = tokens >= caution ? Tone.CAUTION : Tone.QUIET;
    List<Part> minimal = List.of(Part.label("cache "), Part.text("cold", tone));
    if (tokens == 0) {
      return Segment.of("cold", minimal, minimal, minimal);
    }
    List<Part> full = new ArrayList<>(minimal);
    full.add(Part.text(", " + TokenCount.text(tokens), tone));
    full.add(Part.label(" to re-read"));
    return Segment.of("cold", full, full, minimal);
  }

  static Segment hits(double ratio) {
    Part percent = Part.value(Percentage.rounded(ratio * 100) + "%");
    List<Part> full = List.of(percent, Part.label(" from cache"));
    List<Part> brief = List.of(percent, Part.label(" cached"));
    return Segment.of("hits", full, brief, brief);
  }

  static Segment misses(CacheState cache, Instant now) {
    boolean isRecent = cache.missedRecently(now);
    Tone tone = isRecent ? Tone.CAUTION : Tone.QUIET;
    List<Part> minimal =
        List.of(Part.text("cache lost " + cache.misses(), tone), Part.sign(TIMES, tone));
    List<Part> brief = new ArrayList<>(minimal);
    if (cache.missedTokens().orElse(0) > 0) {
      String tokens = TokenCount.text(cache.missedTokens().orElse(0));
      brief.add(Part.text(", " + tokens + " re-read", tone));
    }
    List<Part> full = new ArrayList<>(brief);
    String separator = ": ";
    for (String cause : cache.causes()) {
      full.add(Part.text(separator + cause.replace('_', ' '), Tone.QUIET));
      separator = ", ";
    }
    return Segment.of(isRecent ? "miss" : "misses", full, brief, minimal);
  }
}
