package statusline.daemon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import statusline.config.Environment;

class AccountsTest {
  private final AtomicLong nanos = new AtomicLong(1);
  private final Accounts accounts = new Accounts(nanos::get);

  private Account account(String name) {
    nanos.incrementAndGet();
    return accounts.of(
        Environment.of(Map.of("HOME", "/home/u", "CLAUDE_CONFIG_DIR", "/home/u/" + name), ""));
  }

  @Test
  void directoryHasOneAccount() {
    assertSame(account("a"), account("a"));
    assertNotSame(account("a"), account("b"));
  }

  @Test
  void numberOfAccountsIsLimitedAndLeastRecentlyUsedOnesAreRemoved() {
    Account used = account("used");
    Account unused = account("unused");
    for (int i = 0; i < 2_000; i++) {
      account("many" + i);
      assertSame(used, account("used"));
    }

    assertEquals(64, accounts.all().size());
    assertFalse(accounts.all().contains(unused));
  }

  @Test
  void accountWithoutRequestsIsRemovedAfterAnHour() {
    Account unused = account("unused");
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    Account other = account("other");

    assertTrue(accounts.all().contains(other));
    assertFalse(accounts.all().contains(unused));
  }
}
