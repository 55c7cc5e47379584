package statusline.daemon.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import statusline.config.Environment;

/// The accounts with recent requests. An account without requests is removed after an hour, and
/// before if there are too many. Safe for use by several threads.
final class Accounts {
  private static final int MAX = 64;
  private static final long KEEP_NANOS = Duration.ofHours(1).toNanos();

  private final Map<String, Account> accounts = new HashMap<>();
  private final LongSupplier nanos;

  /// Creates an empty set.
  ///
  /// @param nanos a monotonic clock
  Accounts(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /// {@return the account of an environment}
  Account of(Environment environment) {
    List<Account> removed = new ArrayList<>();
    Account account;
    synchronized (accounts) {
      long now = nanos.getAsLong();
      String key = key(environment);
      Account known = accounts.get(key);
      if (known == null) {
        removeUnused(now, removed);
        known = new Account(environment);
        accounts.put(key, known);
      }
      known.used(now);
      account = known;
    }
    removed.forEach(Account::retire);
    return account;
  }

  /// {@return a text that is equal for environments with the same broker only}
  private static String key(Environment environment) {
    return (environment.isTrusted() ? "" : "untrusted")
        + environment.configDirectory()
        + '\0'
        + environment.home()
        + '\0'
        + environment.stateDirectory();
  }

  private void removeUnused(long now, List<Account> removed) {
    Iterator<Account> all = accounts.values().iterator();
    while (all.hasNext()) {
      Account account = all.next();
      if (now - account.lastUse() >= KEEP_NANOS) {
        all.remove();
        removed.add(account);
      }
    }
    if (accounts.size() >= MAX) {
      Account oldest = oldest(now);
      accounts.values().remove(oldest);
      removed.add(oldest);
    }
  }

  private Account oldest(long now) {
    Iterator<Account> all = accounts.values().iterator();
    Account oldest = all.next();
    while (all.hasNext()) {
      Account account = all.next();
      oldest = isRemovedBefore(account, oldest, now) ? account : oldest;
    }
    return oldest;
  }

  /// An account that only requests name is removed before one that the daemon trusts.
  private static boolean isRemovedBefore(Account one, Account other, long now) {
    return one.isTrusted() == other.isTrusted()
        ? now - one.lastUse() > now - other.lastUse()
        : other.isTrusted();
  }

  /// {@return the accounts}
  Collection<Account> all() {
    synchronized (accounts) {
      return List.copyOf(accounts.values());
    }
  }
}
