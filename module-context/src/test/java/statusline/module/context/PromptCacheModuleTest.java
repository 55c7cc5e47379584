package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.DataModule;
import statusline.api.Segment;
import statusline.api.SessionInput;
import statusline.tck.DataModuleContract;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;

class PromptCacheModuleTest implements DataModuleContract<CacheState> {
  private static final Instant NOW = Instant.parse("2026-11-23T14:05:00Z");

  @Override
  public DataModule<CacheState> module() {
    return new PromptCacheModule();
  }

  @Override
  public FakeEnvironment present() {
    return cached(Map.of("warm", true, "expires_at", in(3240), "requests", 4, "hit_ratio", 0.96));
  }

  @Override
  public Optional<FakeEnvironment> absent() {
    return Optional.of(FakeEnvironment.of(Sessions.fresh()));
  }

  @Override
  public boolean runsCommands() {
    return false;
  }

  private static long in(long seconds) {
    return NOW.getEpochSecond() + seconds;
  }

  private static FakeEnvironment cached(Map<String, ?> cache) {
    return FakeEnvironment.of(Sessions.changed(Sessions.afterFirstReply(), "/prompt_cache", cache));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Document, seconds after the last reply, what is shown.
        "02-first-reply | 60 | warm cache warm 59m left",
        "03-after-bash-tool | 60 | warm cache warm 59m left, hits 97% from cache",
        "10-after-compact-current_usage-null | 0 | warm cache warm 1h00m left",
        "10-after-compact-current_usage-null | 3600 | cold cache cold",
        "12-exceeds-200k | 3599 | warm cache warm <1m left, hits 88% from cache",
        "12-exceeds-200k | 3600 | cold cache cold, 231k to re-read, hits 88% from cache",
        "27-prompt_cache-expired-warm-false | 301 | cold cache cold, 15k to re-read",
        "27-prompt_cache-expired-warm-false | 299 | cold cache cold, 15k to re-read",
      })
  void readsRecordedDocuments(String document, long later, String shown) throws Exception {
    SessionInput session = Documents.stdin(document);
    long life = document.startsWith("27") ? 300 : 3600;
    long reply = session.json().integer("/prompt_cache/expires_at").orElseThrow() - life;
    FakeEnvironment environment =
        FakeEnvironment.of(session).now(Instant.ofEpochSecond(reply + later));

    assertEquals(shown, all(environment));
  }

  @Test
  void cachedReadingCountsDownAndTurnsCold() throws Exception {
    FakeEnvironment environment =
        cached(Map.of("warm", true, "expires_at", in(300), "recache_tokens_if_cold", 84_012));
    var probe = ModuleProbe.of(module(), environment);
    CacheState state = probe.value();

    environment.clock().advance(Duration.ofSeconds(61));
    assertEquals("cache 3m", SegmentText.brief(probe.format(state).getFirst()));
    environment.clock().advance(Duration.ofSeconds(239));
    assertEquals("cache cold, 84k to re-read", SegmentText.brief(probe.format(state).getFirst()));
    assertEquals("cold", probe.format(state).getFirst().name());
  }

  /// Only the time of expiry tells whether the cache is warm.
  @ParameterizedTest
  @CsvSource({"300, warm cache warm 5m left", "0, cold cache cold", "-100, cold cache cold"})
  void expiryTellsWhetherCacheIsWarmIfHostDoesNot(long left, String shown) throws Exception {
    assertEquals(shown, all(cached(Map.of("expires_at", in(left)))));
    assertEquals(shown, all(cached(Map.of("warm", List.of(), "expires_at", in(left)))));
  }

  @Test
  void cacheWithoutStateAndExpiryIsCold() throws Exception {
    assertEquals("cold cache cold", all(cached(Map.of("requests", 1))));
  }

  @ParameterizedTest
  @CsvSource({"61, VALUE", "60, CAUTION", "1, CAUTION"})
  void warmCacheNearExpiryHasCautionTone(long left, String tone) throws Exception {
    assertEquals(tone, tone(cached(Map.of("warm", true, "expires_at", in(left)))));
  }

  @Test
  void cautionBeforeIsSetting() throws Exception {
    FakeEnvironment environment =
        cached(Map.of("warm", true, "expires_at", in(100))).settings(Map.of("cautionBefore", "2m"));

    assertEquals("CAUTION", tone(environment));
  }

  @ParameterizedTest
  @CsvSource({"49999, QUIET", "50000, CAUTION"})
  void largeColdCacheHasCautionTone(long tokens, String tone) throws Exception {
    FakeEnvironment cold = cached(Map.of("warm", false, "recache_tokens_if_cold", tokens));

    assertEquals(tone, tone(cold));
  }

  @Test
  void cautionTokensIsSetting() throws Exception {
    FakeEnvironment cold =
        cached(Map.of("warm", false, "recache_tokens_if_cold", 10_000))
            .settings(Map.of("cautionTokens", 10_000));

    assertEquals("CAUTION", tone(cold));
  }

  @Test
  void warmCacheWithoutExpiryHasNoCountdown() throws Exception {
    assertEquals("warm cache warm", all(cached(Map.of("warm", true))));
  }

  @ParameterizedTest
  @CsvSource({"299, miss, CAUTION", "300, misses, QUIET"})
  void missHasCautionToneForFiveMinutes(long ago, String name, String tone) throws Exception {
    Segment misses =
        segments(
                cached(
                    Map.of(
                        "warm",
                        true,
                        "misses",
                        2,
                        "miss_recache_tokens",
                        31_000,
                        "last_miss_at",
                        in(-ago),
                        "last_miss_cause",
                        Map.of("causes", List.of("tools_changed", "model")))))
            .getLast();

    assertEquals(name, misses.name());
    assertEquals("cache lost 2×, 31k re-read: tools changed, model", SegmentText.full(misses));
    assertEquals("cache lost 2×, 31k re-read", SegmentText.brief(misses));
    assertEquals("cache lost 2×", SegmentText.minimal(misses));
    assertEquals(tone, misses.full().getFirst().tone().name());
  }

  @Test
  void missOfUnknownCauseAndTime() throws Exception {
    assertEquals(
        "warm cache warm, misses cache lost 1×", all(cached(Map.of("warm", true, "misses", 1))));
  }

  @Test
  void firstRequestHasNoHitRatio() throws Exception {
    assertEquals(
        "warm cache warm", all(cached(Map.of("warm", true, "requests", 1, "hit_ratio", 0))));
    assertEquals(
        "warm cache warm, hits 0% from cache",
        all(cached(Map.of("warm", true, "requests", 2, "hit_ratio", 0))));
  }

  @Test
  void absenceHasReason() throws Exception {
    assertEquals(
        "no reply of the host's process has ended yet",
        ModuleProbe.of(module(), absent().orElseThrow()).absence());
    assertEquals(
        "the host observed no caching",
        ModuleProbe.of(module(), cached(Map.of("warm", false, "caching_observed", false)))
            .absence());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hit_ratio | 1.01 | the host states a hit ratio of 1.01",
        "hit_ratio | -0.1 | the host states a hit ratio of -0.1",
        "requests | -1 | the host states a negative number of requests or misses",
        "misses | -1 | the host states a negative number of requests or misses",
        "recache_tokens_if_cold | -1 | the host states a negative number of tokens",
        "miss_recache_tokens | -1 | the host states a negative number of tokens",
      })
  void impossibleNumberIsDroppedAlone(String field, double number, String sentence)
      throws Exception {
    Object stated = field.equals("hit_ratio") ? (Object) number : (Object) (long) number;

    FakeEnvironment environment = cached(Map.of("warm", true, field, stated));

    assertEquals(List.of(sentence), ModuleProbe.of(module(), environment).validation().warnings());
    assertEquals("warm cache warm", all(environment));
  }

  private String tone(FakeEnvironment environment) throws Exception {
    return segments(environment).getFirst().full().getLast().tone() == statusline.api.Tone.LABEL
        ? segments(environment).getFirst().minimal().getLast().tone().name()
        : segments(environment).getFirst().full().getLast().tone().name();
  }

  private String all(FakeEnvironment environment) throws Exception {
    return String.join(
        ", ",
        segments(environment).stream()
            .map(each -> each.name() + " " + SegmentText.full(each))
            .toList());
  }

  private List<Segment> segments(FakeEnvironment environment) throws Exception {
    return ModuleProbe.of(module(), environment).segments();
  }
}
