package statusline.app.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;

/// A sample document in which every segment of the host's data has a value.
public final class SampleSession {
  // Each is half a minute above a full minute, so that a line rendered a moment later is the same.
  private static final long FIVE_HOURS_LEFT_SECONDS = 8_070;
  private static final long WEEK_LEFT_SECONDS = 273_630;
  private static final long CACHE_LEFT_SECONDS = 2_370;

  private SampleSession() {}

  /// {@return the document as UTF-8}
  ///
  /// @param now the time at which the line is rendered
  public static byte[] document(Instant now) {
    long second = now.getEpochSecond();
    return """
    {
      "session_id": "5f0c7d0e-4b1e-4a51-9a57-3f8d3c1b2a10",
      "session_name": "checkout-flow",
      "model": {"id": "claude-opus-5-5", "display_name": "Opus 5.5"},
      "effort": {"level": "high"},
      "cost": {"total_cost_usd": 4.18, "total_duration_ms": 4512000,
        "total_api_duration_ms": 912000, "total_lines_added": 156, "total_lines_removed": 23},
      "context_window": {"total_input_tokens": 144012, "total_output_tokens": 640,
        "context_window_size": 200000, "used_percentage": 72, "remaining_percentage": 28,
        "current_usage": {"input_tokens": 12, "output_tokens": 640,
          "cache_creation_input_tokens": 1500, "cache_read_input_tokens": 142500}},
      "rate_limits": {
        "five_hour": {"used_percentage": 38, "resets_at": %d},
        "seven_day": {"used_percentage": 91, "resets_at": %d}},
      "prompt_cache": {"warm": true, "ttl": "1h", "expires_at": %d, "requests": 12},
      "fast_mode": true
    }
    """
        .formatted(
            second + FIVE_HOURS_LEFT_SECONDS,
            second + WEEK_LEFT_SECONDS,
            second + CACHE_LEFT_SECONDS)
        .getBytes(UTF_8);
  }
}
