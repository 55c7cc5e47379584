package statusline.module.context;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import statusline.api.SessionInput;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;

/// A simulated session with limits, whose document changes over time. It begins at noon.
final class LimitSession {
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final long FIVE_HOUR_RESET = NOON.plus(Duration.ofHours(4)).getEpochSecond();
  private static final long SEVEN_DAY_RESET = NOON.plus(Duration.ofDays(3)).getEpochSecond();

  private final FakeEnvironment account;
  private final Map<String, Object> cache = new LinkedHashMap<>();
  private SessionInput document;
  private int shown;

  /// Creates a session that has not replied.
  ///
  /// @param account which it shares with others
  LimitSession(FakeEnvironment account, String id) {
    this.account = account;
    this.document = Sessions.changed(Sessions.fresh(), "/session_id", id);
  }

  /// {@return the current document}
  SessionInput document() {
    return document;
  }

  /// Adds a reply that reports a percentage of the five-hour limit.
  LimitSession replies(double percent) {
    ends();
    return set(
        "/rate_limits",
        Map.of(
            "five_hour", Map.of("used_percentage", percent, "resets_at", FIVE_HOUR_RESET),
            "seven_day", Map.of("used_percentage", 61, "resets_at", SEVEN_DAY_RESET)));
  }

  LimitSession repliesWithoutLimits() {
    ends();
    return set("/rate_limits", null);
  }

  private void ends() {
    grow("/cost/total_cost_usd", 0.01);
    grow("/cost/total_api_duration_ms", 50);
    cache.put("warm", true);
    cache.put("ttl", "1h");
    cache.put("requests", (Long) cache.getOrDefault("requests", 0L) + 1);
    cache.put("expires_at", account.clock().instant().getEpochSecond() + 3600);
    set("/prompt_cache", Map.copyOf(cache));
  }

  private void grow(String field, double by) {
    double sum = document.json().number(field).orElse(0) + by;
    set(field, sum == Math.rint(sum) ? (Object) (long) sum : (Object) sum);
  }

  LimitSession set(String field, Object value) {
    document = Sessions.changed(document, field, value);
    return this;
  }

  /// Makes {@link #run} return the seven-day limit.
  LimitSession ofSevenDays() {
    shown = 1;
    return this;
  }

  /// {@return the limit in the session's line, or the reason for its absence}
  String run() throws Exception {
    set("/cost/total_duration_ms", Duration.between(NOON, account.clock().instant()).toMillis());
    var probe = ModuleProbe.of(new LimitsModule(), account.session(document));
    var segments = probe.segments();
    return segments.isEmpty() ? probe.absence() : SegmentText.full(segments.get(shown));
  }
}
