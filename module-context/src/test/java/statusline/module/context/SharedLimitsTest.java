package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.SessionInput;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;

/// Tests whose limits several sessions of one account show, and with which age.
class SharedLimitsTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final long FIVE_HOUR_RESET = NOON.plus(Duration.ofHours(4)).getEpochSecond();
  private static final long SEVEN_DAY_RESET = NOON.plus(Duration.ofDays(3)).getEpochSecond();

  private final FakeEnvironment account = FakeEnvironment.empty().now(NOON);
  private final FakeSession one = new FakeSession("one");
  private final FakeSession two = new FakeSession("two");

  /// A simulated session, whose document changes over time.
  private final class FakeSession {
    private final String id;
    private final Map<String, Object> cache = new LinkedHashMap<>();
    private SessionInput document;
    private int shown;

    FakeSession(String id) {
      this.id = id;
      this.document = Sessions.changed(Sessions.fresh(), "/session_id", id);
    }

    /// Adds a reply that reports a percentage of the five-hour limit.
    FakeSession replies(double percent) {
      ends();
      return set(
          "/rate_limits",
          Map.of(
              "five_hour", Map.of("used_percentage", percent, "resets_at", FIVE_HOUR_RESET),
              "seven_day", Map.of("used_percentage", 61, "resets_at", SEVEN_DAY_RESET)));
    }

    FakeSession repliesWithoutLimits() {
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

    FakeSession set(String field, Object value) {
      document = Sessions.changed(document, field, value);
      return this;
    }

    /// Makes {@link #run} return the seven-day limit.
    FakeSession ofSevenDays() {
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

  private void pass(Duration time) {
    account.clock().advance(time);
  }

  @Test
  void olderSessionShowsNewerLimitsWithAge() throws Exception {
    one.replies(40).run();
    pass(Duration.ofMinutes(10));
    two.replies(55).run();
    pass(Duration.ofMinutes(3));

    assertEquals("5h  55% 3h47m ⟲3m", one.run());
    assertEquals("5h  55% 3h47m", two.run());
  }

  @Test
  void newSessionShowsLimitsOfAccount() throws Exception {
    assertEquals("no session of this account has seen limits", two.run());
    one.replies(40).run();

    assertEquals("5h  40% 4h00m ⟲<1m", two.run());
  }

  private void login(String name) {
    account.account(Optional.of(name));
  }

  @Test
  void newSessionAfterALoginShowsNoLimitsOfTheFormerAccount() throws Exception {
    login("first");
    one.replies(40).run();
    login("second");

    assertEquals("no session of this account has seen limits", two.run());
  }

  @Test
  void sessionThatRepeatsItsDocumentAfterALoginSharesNothing() throws Exception {
    login("first");
    one.replies(40).run();
    login("second");
    pass(Duration.ofMinutes(1));

    assertEquals("no session of this account has seen limits", one.run());
    assertEquals("no session of this account has seen limits", two.run());
  }

  @Test
  void replyAfterALoginBelongsToTheNewAccount() throws Exception {
    login("first");
    one.replies(40).run();
    login("second");
    pass(Duration.ofMinutes(1));

    assertEquals("5h   7% 3h59m", one.replies(7).run());
    assertEquals("5h   7% 3h59m ⟲<1m", two.run());
  }

  @Test
  void loginWithTheFirstAccountShowsItsLimitsAgain() throws Exception {
    login("first");
    one.replies(40).run();
    login("second");
    two.replies(7).run();
    login("first");
    pass(Duration.ofMinutes(1));

    assertEquals("5h  40% 3h59m", one.run());
    assertEquals("5h  40% 3h59m ⟲1m", new FakeSession("three").run());
  }

  @Test
  void logoutHidesTheLimits() throws Exception {
    login("first");
    one.replies(40).run();
    login("");

    assertEquals("no session of this account has seen limits", two.run());
  }

  @Test
  void sessionOfAnUnknownAccountShowsOnlyItsOwnLimits() throws Exception {
    login("first");
    one.replies(40).run();
    account.account(Optional.empty());

    assertEquals("the host reports no limits", two.run());
    assertEquals("5h   7% 4h00m", two.replies(7).run());
    login("first");
    assertEquals("5h  40% 4h00m", one.run());
  }

  @Test
  void repeatedDocumentIsNotNewer() throws Exception {
    one.run();
    one.replies(40).run();
    pass(Duration.ofMinutes(10));
    two.replies(55).run();
    pass(Duration.ofHours(3));

    assertEquals("5h  55% 50m ⟲3h00m", one.run());
    assertEquals("5h  55% 50m ⟲3h00m", two.run());
  }

  @ParameterizedTest
  @CsvSource({
    "/prompt_id, 9d2a",
    "/vim/mode, NORMAL",
    "/effort/level, high",
    "/session_name, parser",
    "/model/id, claude-sonnet-5-5",
    "/workspace/current_dir, /elsewhere",
    "/prompt_cache/warm, false",
  })
  void changeWithoutReplyIsNotNewer(String field, String value) throws Exception {
    one.replies(40).run();
    pass(Duration.ofMinutes(10));
    two.replies(55).run();
    pass(Duration.ofMinutes(1));

    assertEquals("5h  55% 3h49m ⟲1m", one.set(field, value).run());
  }

  @ParameterizedTest
  @CsvSource({"/cost/total_cost_usd, 9.5", "/cost/total_api_duration_ms, 9999"})
  void backgroundRequestIsNewer(String field, double value) throws Exception {
    one.replies(40).run();
    two.replies(41).run();
    pass(Duration.ofMinutes(10));
    Object number = value == Math.rint(value) ? (Object) (long) value : (Object) value;

    assertEquals("5h  40% 3h50m", one.set(field, number).run());
    assertEquals("5h  40% 3h50m ⟲<1m", two.run());
  }

  @Test
  void replyWithSameNumbersIsNewer() throws Exception {
    one.replies(40).run();
    pass(Duration.ofMinutes(30));

    assertEquals("5h  40% 3h30m ⟲30m", one.run());
    assertEquals("5h  40% 3h30m", one.replies(40).run());
  }

  @Test
  void ownLimitsShowAgeAfterFiveMinutes() throws Exception {
    one.replies(40).run();
    pass(Duration.ofSeconds(299));
    assertEquals("5h  40% 3h55m", one.run());
    pass(Duration.ofSeconds(1));
    assertEquals("5h  40% 3h55m ⟲5m", one.run());
  }

  @Test
  void ageFollowsKnownWindow() throws Exception {
    one.replies(40).run();
    pass(Duration.ofMinutes(250));

    assertEquals("5h   – ", one.run());
    assertEquals("7d  61% 2d19h ⟲4h10m", one.ofSevenDays().run());
  }

  @Test
  void ageAfterIsSetting() throws Exception {
    account.settings(Map.of("ageAfter", "1h"));
    one.replies(40).run();
    pass(Duration.ofMinutes(59));

    assertEquals("5h  40% 3h01m", one.run());
  }

  @Test
  void promptCacheDatesFirstSampleOfIdleSession() throws Exception {
    one.replies(40);
    pass(Duration.ofHours(2));
    two.replies(55).run();
    pass(Duration.ofMinutes(10));

    assertEquals("5h  55% 1h50m ⟲10m", one.run());
    assertEquals("5h  55% 1h50m ⟲10m", two.run());
  }

  @Test
  void undatedFirstSampleNeverWins() throws Exception {
    two.replies(55).run();
    pass(Duration.ofHours(2));
    one.replies(40).set("/prompt_cache/expires_at", null);

    assertEquals("5h  55% 2h00m ⟲2h00m", one.run());
  }

  @Test
  void onlyUndatedSampleIsShownWithoutAge() throws Exception {
    one.replies(40).set("/prompt_cache/expires_at", null);

    assertEquals("5h  40% 4h00m", one.run());
    assertEquals("no session of this account has seen limits", two.run());
    pass(Duration.ofMinutes(1));
    assertEquals("5h  41% 3h59m", one.replies(41).set("/prompt_cache/expires_at", null).run());
    assertEquals("5h  41% 3h59m ⟲<1m", two.run());
  }

  @Test
  void delayedDocumentIsNotNewer() throws Exception {
    one.replies(40).run();
    SessionInput earlier = one.document;
    pass(Duration.ofMinutes(1));
    one.replies(45).run();
    two.run();

    account.session(earlier);
    var late = ModuleProbe.of(new LimitsModule(), account).segments().getFirst();

    assertEquals("5h  45% 3h59m", SegmentText.full(late));
    assertEquals("5h  45% 3h59m ⟲<1m", two.run());
  }

  @Test
  void replyWithoutLimitsShowsNone() throws Exception {
    one.replies(40).run();

    assertEquals("the session's last reply came without limits", two.repliesWithoutLimits().run());
    assertEquals("5h  40% 4h00m", one.run());
  }

  @Test
  void sessionThatLosesLimitsShowsNone() throws Exception {
    two.replies(55).run();
    pass(Duration.ofMinutes(1));
    one.replies(40).run();

    assertEquals("the session's last reply came without limits", one.repliesWithoutLimits().run());
    assertEquals("the session's last reply came without limits", one.run());
    assertEquals("5h  55% 3h59m", two.run());
  }

  @Test
  void replyWithoutLimitsAndPromptCacheShowsNone() throws Exception {
    one.replies(40).run();
    two.repliesWithoutLimits().set("/prompt_cache", null);

    assertEquals("the session's last reply came without limits", two.run());
  }

  @Test
  void resumedSessionShowsLimitsOfAccount() throws Exception {
    two.replies(38).run();
    pass(Duration.ofMinutes(1));
    one.replies(40).run();
    pass(Duration.ofMinutes(10));
    two.set("/prompt_cache", null).set("/rate_limits", null);

    assertEquals("5h  40% 3h49m ⟲10m", two.run());
  }

  @Test
  void clearStartsSessionWithoutReply() throws Exception {
    one.replies(40).run();
    pass(Duration.ofMinutes(2));

    assertEquals("5h  40% 3h58m ⟲2m", new FakeSession("one-after-clear").run());
  }

  @Test
  void eachAccountHasItsOwnStore() throws Exception {
    one.replies(40).run();
    SessionInput fresh = Sessions.changed(Sessions.fresh(), "/session_id", "three");

    var other = ModuleProbe.of(new LimitsModule(), FakeEnvironment.of(fresh).now(NOON));

    assertEquals("no session of this account has seen limits", other.absence());
  }

  @Test
  void onlyNewerSamplesAreWritten() throws Exception {
    one.replies(40).run();
    two.replies(41).run();
    for (int i = 0; i < 20; i++) {
      pass(Duration.ofSeconds(5));
      one.run();
      two.run();
    }

    assertEquals(2, account.accountStore().writes());
  }

  @Test
  void apiKeySessionWritesNothing() throws Exception {
    one.run();
    one.repliesWithoutLimits().run();
    one.repliesWithoutLimits().run();

    assertEquals(0, account.accountStore().writes());
  }

  @Test
  void samplesFromFutureDoNotWin() throws Exception {
    pass(Duration.ofHours(1));
    one.replies(40).run();
    account.now(NOON);
    two.replies(55).run();
    pass(Duration.ofMinutes(1));

    assertEquals("5h  55% 3h59m ⟲1m", one.run());
  }

  @ParameterizedTest
  @CsvSource({"'nonsense\n\n\t\t\n'", "'one\t1\t2'", "'a\tb\tc\td\te\tf\tg\th\ti\n'"})
  void damagedStoreIsEmpty(String text) throws Exception {
    account.accountStore().write(text.getBytes(StandardCharsets.UTF_8));

    assertEquals("5h  40% 4h00m", one.replies(40).run());
    assertEquals("5h  40% 4h00m ⟲<1m", two.run());
  }

  @Test
  void oldestOfMoreThan64SessionsIsEvicted() throws Exception {
    for (int i = 0; i < 70; i++) {
      new FakeSession("s" + i).replies(i).run();
      pass(Duration.ofSeconds(1));
    }

    String kept = new String(account.accountStore().read().orElseThrow(), StandardCharsets.UTF_8);
    assertEquals(64, kept.lines().count());
    assertEquals("s6", kept.substring(0, kept.indexOf('\t')));
    assertEquals("5h  69% 3h58m ⟲<1m", one.run());
  }
}
