import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import statusline.broker.LineData;
import statusline.broker.ModuleResult;

/// A state of a session that pictures show.
enum Scene {
  /// All values are below their thresholds.
  CALM(42, 37, 41, 4.18),
  /// Values are over the first threshold.
  WARNING(74, 82, 71, 11.40),
  /// Values are over the second threshold.
  CRITICAL(93, 97, 91, 26.75),
  /// Readings are old.
  STALE(42, 37, 41, 4.18),
  /// The session has no reply yet.
  EMPTY(0, 0, 0, 0);

  private static final int WINDOW = 200_000;
  private static final Set<String> OLD = Set.of("git", "cost", "weekly");

  private final int context;
  private final int fiveHours;
  private final int week;
  private final double usd;

  Scene(int context, int fiveHours, int week, double usd) {
    this.context = context;
    this.fiveHours = fiveHours;
    this.week = week;
    this.usd = usd;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// {@return the document of the host}
  ///
  /// @param directory of the session
  String document(String directory) {
    String usual =
        """
        {"session_id": "5f0c7d0e-4b1e-4a51-9a57-3f8d3c1b2a10", "version": "2.1.332",
        "cwd": "%1$s", "workspace": {"current_dir": "%1$s", "project_dir": "%1$s"},
        "model": {"id": "claude-opus-5-5", "display_name": "Opus 5.5"},
        "effort": {"level": "high"}, "fast_mode": false, "thinking": {"enabled": true}
        """
            .formatted(directory);
    return usual + (this == EMPTY ? noReply() : replies()) + "}";
  }

  private static String noReply() {
    return """
    , "cost": {"total_cost_usd": 0, "total_duration_ms": 900, "total_api_duration_ms": 0,
      "total_lines_added": 0, "total_lines_removed": 0},
    "context_window": {"total_input_tokens": 0, "total_output_tokens": 0,
      "context_window_size": 200000, "current_usage": null, "used_percentage": null,
      "remaining_percentage": null}
    """;
  }

  private String replies() {
    long now = Instant.now().getEpochSecond();
    int tokens = WINDOW / 100 * context;
    return """
    , "cost": {"total_cost_usd": %s, "total_duration_ms": 4512000,
      "total_api_duration_ms": 912000, "total_lines_added": 156, "total_lines_removed": 23},
    "context_window": {"total_input_tokens": %d, "total_output_tokens": 640,
      "context_window_size": %d, "used_percentage": %d, "remaining_percentage": %d,
      "current_usage": {"input_tokens": 12, "output_tokens": 640,
        "cache_creation_input_tokens": 0, "cache_read_input_tokens": %d}},
    "rate_limits": {"five_hour": {"used_percentage": %d, "resets_at": %d},
      "seven_day": {"used_percentage": %d, "resets_at": %d}},
    "prompt_cache": {"warm": true, "caching_observed": true, "ttl": "1h", "expires_at": %d,
      "requests": 12, "misses": 0, "expected_rebuilds": 0, "hit_ratio": 0.96}
    """
        .formatted(
            String.format(Locale.ROOT, "%.2f", usd),
            tokens,
            WINDOW,
            context,
            100 - context,
            tokens - 12,
            fiveHours,
            now + 8_070,
            week,
            now + 273_630,
            now + (this == STALE ? 2_370 : 3_570));
  }

  /// {@return the data of the line, some of it old if the scene is about old data}
  LineData aged(LineData data) {
    if (this != STALE) {
      return data;
    }
    List<ModuleResult> entries = new ArrayList<>();
    for (ModuleResult entry : data.entries()) {
      boolean isOld = OLD.contains(entry.moduleId());
      entries.add(isOld ? old(entry) : entry);
    }
    return new LineData(entries);
  }

  private static ModuleResult old(ModuleResult entry) {
    boolean isStale = entry.moduleId().equals("cost");
    return new ModuleResult(
        entry.moduleId(),
        entry.scope(),
        ModuleResult.State.OLD,
        Optional.of(Duration.ofMinutes(isStale ? 20 : 3)),
        isStale,
        entry.segments(),
        entry.warnings(),
        entry.reason());
  }
}
