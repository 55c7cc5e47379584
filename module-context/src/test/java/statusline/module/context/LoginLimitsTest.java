package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.tck.FakeEnvironment;

/// Tests that limits of one account are not shown after a login with another one.
class LoginLimitsTest {
  private final FakeEnvironment account = FakeEnvironment.empty().now(LimitSession.NOON);
  private final LimitSession one = new LimitSession(account, "one");
  private final LimitSession two = new LimitSession(account, "two");

  private void pass(Duration time) {
    account.clock().advance(time);
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

    assertEquals("5h 7% resets 3h59m", one.replies(7).run());
    assertEquals("5h 7% resets 3h59m", two.run());
  }

  @Test
  void loginWithTheFirstAccountShowsItsLimitsAgain() throws Exception {
    login("first");
    one.replies(40).run();
    login("second");
    two.replies(7).run();
    login("first");
    pass(Duration.ofMinutes(1));

    assertEquals("5h 40% resets 3h59m", one.run());
    assertEquals("5h 40% resets 3h59m, 1m old", new LimitSession(account, "three").run());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
        "anthropic.claude-3-haiku-20240307-v1:0",
        "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3",
        "claude-sonnet-4-5@20250929",
        "anthropic/claude-sonnet-4.5",
        "projects/acme/locations/us-east5/endpoints/4711"
      })
  void sessionOfAnotherProviderSharesNothing(String model) throws Exception {
    login("first");
    one.replies(40).run();
    two.set("/model/id", model);

    assertEquals("the host reports no limits", two.run());
    assertEquals("5h 7% resets 4h00m", two.replies(7).run());
    assertEquals("5h 40% resets 4h00m", one.run());
  }

  @ParameterizedTest
  @ValueSource(strings = {"claude-opus-5-5", "claude-sonnet-5-5[1m]", "opus", "mystery-model-9"})
  void sessionOfAnyModelOfTheAccountSharesItsLimits(String model) throws Exception {
    login("first");
    one.replies(40).run();
    pass(Duration.ofMinutes(1));

    assertEquals("5h 40% resets 3h59m, 1m old", two.set("/model/id", model).run());
  }

  @ParameterizedTest
  @CsvSource({
    "CLAUDE_CODE_USE_BEDROCK, 1",
    "CLAUDE_CODE_USE_VERTEX, true",
    "CLAUDE_CODE_USE_FOUNDRY, Yes",
    "CLAUDE_CODE_USE_MANTLE, on",
    "CLAUDE_CODE_USE_ANTHROPIC_AWS, 1",
    "CLAUDE_CODE_USE_ANTHROPIC_GOOGLE_CLOUD, 1",
    "CLAUDE_CODE_USE_GATEWAY, ' 1 '",
    "STATUSLINE_LOGIN, ANTHROPIC_API_KEY",
    "STATUSLINE_LOGIN, ANTHROPIC_AUTH_TOKEN",
    "STATUSLINE_LOGIN, CLAUDE_CODE_OAUTH_TOKEN"
  })
  void sessionsOfAnotherLoginShareOnlyWithEachOther(String name, String value) throws Exception {
    login("first");
    one.replies(40).run();
    account.variable(name, value);

    assertEquals("no session of this account has seen limits", two.run());
    two.replies(7).run();
    pass(Duration.ofMinutes(1));
    assertEquals("5h 7% resets 3h59m, 1m old", new LimitSession(account, "three").run());
    account.variable(name, "");
    assertEquals("5h 40% resets 3h59m", one.run());
    assertEquals("5h 40% resets 3h59m, 1m old", new LimitSession(account, "four").run());
  }

  @ParameterizedTest
  @CsvSource({
    "CLAUDE_CODE_USE_BEDROCK, 0",
    "CLAUDE_CODE_USE_VERTEX, false",
    "CLAUDE_CODE_USE_FOUNDRY, ''",
    "CLAUDE_CODE_USE_POWERSHELL_TOOL, 1",
    "STATUSLINE_LOGIN, mine"
  })
  void otherVariablesSelectNoLogin(String name, String value) throws Exception {
    login("first");
    one.replies(40).run();
    account.variable(name, value);
    pass(Duration.ofMinutes(1));

    assertEquals("5h 40% resets 3h59m, 1m old", two.run());
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
    assertEquals("5h 7% resets 4h00m", two.replies(7).run());
    login("first");
    assertEquals("5h 40% resets 4h00m", one.run());
  }
}
