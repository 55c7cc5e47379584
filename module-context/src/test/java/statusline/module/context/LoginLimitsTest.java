package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
    assertEquals("5h  40% 3h59m ⟲1m", new LimitSession(account, "three").run());
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
}
