package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.Segment;
import statusline.api.SessionInput;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;

/// Tests whose limits several sessions of one account show, and with which age.
class SharedLimitsTest {
  private static final Instant NOON = LimitSession.NOON;

  private final FakeEnvironment account = FakeEnvironment.empty().now(NOON);
  private final LimitSession one = new LimitSession(account, "one");
  private final LimitSession two = new LimitSession(account, "two");

  private void pass(Duration time) {
    account.clock().advance(time);
  }

  @Test
  void olderSessionShowsNewerLimitsWithAge() throws Exception {
    one.replies(40).run();
    pass(Duration.ofMinutes(10));
    two.replies(55).run();
    pass(Duration.ofMinutes(3));

    assertEquals("5h 55% resets 3h47m, 3m old", one.run());
    assertEquals("5h 55% resets 3h47m", two.run());
  }

  @Test
  void briefFormShowsAgeInsteadOfReset() throws Exception {
    one.replies(40).run();
    pass(Duration.ofMinutes(3));
    Segment old =
        ModuleProbe.of(new LimitsModule(), account.session(two.document())).segments().getFirst();

    assertEquals("5h 40% 3m old", SegmentText.brief(old));
    assertEquals("5h 40%", SegmentText.minimal(old));
  }

  @Test
  void newSessionShowsLimitsOfAccount() throws Exception {
    assertEquals("no session of this account has seen limits", two.run());
    one.replies(40).run();

    assertEquals("5h 40% resets 4h00m", two.run());
  }

  @Test
  void repeatedDocumentIsNotNewer() throws Exception {
    one.run();
    one.replies(40).run();
    pass(Duration.ofMinutes(10));
    two.replies(55).run();
    pass(Duration.ofHours(3));

    assertEquals("5h 55% resets 50m, 3h00m old", one.run());
    assertEquals("5h 55% resets 50m, 3h00m old", two.run());
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

    assertEquals("5h 55% resets 3h49m, 1m old", one.set(field, value).run());
  }

  @ParameterizedTest
  @CsvSource({"/cost/total_cost_usd, 9.5", "/cost/total_api_duration_ms, 9999"})
  void backgroundRequestIsNewer(String field, double value) throws Exception {
    one.replies(40).run();
    two.replies(41).run();
    pass(Duration.ofMinutes(10));
    Object number = value == Math.rint(value) ? (Object) (long) value : (Object) value;

    assertEquals("5h 40% resets 3h50m", one.set(field, number).run());
    assertEquals("5h 40% resets 3h50m", two.run());
  }

  @Test
  void replyWithSameNumbersIsNewer() throws Exception {
    one.replies(40).run();
    pass(Duration.ofMinutes(30));

    assertEquals("5h 40% resets 3h30m, 30m old", one.run());
    assertEquals("5h 40% resets 3h30m", one.replies(40).run());
  }

  @Test
  void ownLimitsShowAgeAfterFiveMinutes() throws Exception {
    one.replies(40).run();
    pass(Duration.ofSeconds(299));
    assertEquals("5h 40% resets 3h55m", one.run());
    pass(Duration.ofSeconds(1));
    assertEquals("5h 40% resets 3h55m, 5m old", one.run());
  }

  @Test
  void ageFollowsKnownWindow() throws Exception {
    one.replies(40).run();
    pass(Duration.ofMinutes(250));

    assertEquals("5h –", one.run());
    assertEquals("7d 61% resets 2d19h, 4h10m old", one.ofSevenDays().run());
  }

  @Test
  void ageAfterIsSetting() throws Exception {
    account.settings(Map.of("ageAfter", "1h"));
    one.replies(40).run();
    pass(Duration.ofMinutes(59));

    assertEquals("5h 40% resets 3h01m", one.run());
  }

  @Test
  void promptCacheDatesFirstSampleOfIdleSession() throws Exception {
    one.replies(40);
    pass(Duration.ofHours(2));
    two.replies(55).run();
    pass(Duration.ofMinutes(10));

    assertEquals("5h 55% resets 1h50m, 10m old", one.run());
    assertEquals("5h 55% resets 1h50m, 10m old", two.run());
  }

  @Test
  void undatedFirstSampleNeverWins() throws Exception {
    two.replies(55).run();
    pass(Duration.ofHours(2));
    one.replies(40).set("/prompt_cache/expires_at", null);

    assertEquals("5h 55% resets 2h00m, 2h00m old", one.run());
  }

  @Test
  void onlyUndatedSampleIsShownWithoutAge() throws Exception {
    one.replies(40).set("/prompt_cache/expires_at", null);

    assertEquals("5h 40% resets 4h00m", one.run());
    assertEquals("no session of this account has seen limits", two.run());
    pass(Duration.ofMinutes(1));
    assertEquals(
        "5h 41% resets 3h59m", one.replies(41).set("/prompt_cache/expires_at", null).run());
    assertEquals("5h 41% resets 3h59m", two.run());
  }

  @Test
  void delayedDocumentIsNotNewer() throws Exception {
    one.replies(40).run();
    SessionInput earlier = one.document();
    pass(Duration.ofMinutes(1));
    one.replies(45).run();
    two.run();

    account.session(earlier);
    var late = ModuleProbe.of(new LimitsModule(), account).segments().getFirst();

    assertEquals("5h 45% resets 3h59m", SegmentText.full(late));
    assertEquals("5h 45% resets 3h59m", two.run());
  }

  @Test
  void replyWithoutLimitsShowsNone() throws Exception {
    one.replies(40).run();

    assertEquals("the session's last reply came without limits", two.repliesWithoutLimits().run());
    assertEquals("5h 40% resets 4h00m", one.run());
  }

  @Test
  void sessionThatLosesLimitsShowsNone() throws Exception {
    two.replies(55).run();
    pass(Duration.ofMinutes(1));
    one.replies(40).run();

    assertEquals("the session's last reply came without limits", one.repliesWithoutLimits().run());
    assertEquals("the session's last reply came without limits", one.run());
    assertEquals("5h 55% resets 3h59m", two.run());
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

    assertEquals("5h 40% resets 3h49m, 10m old", two.run());
  }

  @Test
  void clearStartsSessionWithoutReply() throws Exception {
    one.replies(40).run();
    pass(Duration.ofMinutes(2));

    assertEquals("5h 40% resets 3h58m, 2m old", new LimitSession(account, "one-after-clear").run());
  }

  @Test
  void limitsThatClearRepeatsAreNotThoseOfAnotherSession() throws Exception {
    one.replies(40).run();
    pass(Duration.ofMinutes(2));
    LimitSession cleared = repeated(one, "one-after-clear");

    assertEquals("5h 40% resets 3h58m", cleared.run());
    pass(Duration.ofMinutes(3));
    assertEquals("5h 40% resets 3h55m, 5m old", cleared.run());
    assertEquals("5h 41% resets 3h55m", cleared.replies(41).run());
  }

  @Test
  void limitsThatClearRepeatsMayBeNewerThanAnySample() throws Exception {
    one.replies(40).run();
    pass(Duration.ofMinutes(2));
    one.replies(44);

    assertEquals("5h 44% resets 3h58m", repeated(one, "one-after-clear").run());
    assertEquals("5h 44% resets 3h58m", two.run());
  }

  @Test
  void clearedSessionShowsNewerLimitsOfOthers() throws Exception {
    one.replies(40).run();
    pass(Duration.ofMinutes(2));
    two.replies(55).run();
    pass(Duration.ofMinutes(2));

    assertEquals("5h 55% resets 3h56m, 2m old", repeated(one, "one-after-clear").run());
  }

  /// {@return a session without a reply whose document has the limits of another one}
  private LimitSession repeated(LimitSession former, String id) {
    Object limits = former.document().json().members().get("rate_limits");
    return new LimitSession(account, id).set("/rate_limits", limits);
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

    assertEquals("5h 55% resets 3h59m, 1m old", one.run());
  }

  @ParameterizedTest
  @CsvSource({"'nonsense\n\n\t\t\n'", "'one\t1\t2'", "'a\tb\tc\td\te\tf\tg\th\ti\n'"})
  void damagedStoreIsEmpty(String text) throws Exception {
    account.accountStore().write(text.getBytes(StandardCharsets.UTF_8));

    assertEquals("5h 40% resets 4h00m", one.replies(40).run());
    assertEquals("5h 40% resets 4h00m", two.run());
  }

  @Test
  void oldestOfMoreThan64SessionsIsEvicted() throws Exception {
    for (int i = 0; i < 70; i++) {
      new LimitSession(account, "s" + i).replies(i).run();
      pass(Duration.ofSeconds(1));
    }

    String kept = new String(account.accountStore().read().orElseThrow(), StandardCharsets.UTF_8);
    assertEquals(64, kept.lines().count());
    assertEquals("s6", kept.substring(0, kept.indexOf('\t')));
    assertEquals("5h 69% resets 3h58m", one.run());
  }
}
