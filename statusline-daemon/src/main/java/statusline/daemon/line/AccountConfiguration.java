package statusline.daemon.line;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import statusline.config.Configuration;
import statusline.config.Environment;
import statusline.config.LiveConfiguration;
import statusline.config.RunSettings;
import statusline.config.dropin.LiveDropIns;
import statusline.config.host.LiveAccount;
import statusline.storage.LruMap;
import statusline.storage.guard.Workers;

/// The live configuration of one account and of its runs. Safe for use by several threads.
public final class AccountConfiguration {
  private static final int MAX_RUNS = 256;

  private final LiveConfiguration files;
  private final LiveAccount account;

  /// By the version of the configuration.
  private final Map<Long, RunConfiguration> runs = new LruMap<>(MAX_RUNS);

  private AccountConfiguration(LiveConfiguration files, LiveAccount account) {
    this.files = files;
    this.account = account;
  }

  /// {@return the configuration of the account that an environment names, with its drop-ins,
  /// without a limit for accesses to its files}
  public static AccountConfiguration of(Environment environment) {
    AccountConfiguration account = withoutDropIns(environment);
    account.dropIns().look();
    return account;
  }

  /// {@return the configuration of the account that an environment names, whose drop-ins are not
  /// looked at}
  public static AccountConfiguration withoutDropIns(Environment environment) {
    return of(environment, new Workers(System::nanoTime));
  }

  /// {@return the drop-ins of the account}
  public LiveDropIns dropIns() {
    return files.dropIns();
  }

  /// {@return the configuration of the account that an environment names}
  ///
  /// @param workers background threads, and the guard of the accesses to files
  public static AccountConfiguration of(Environment environment, Workers workers) {
    return new AccountConfiguration(
        LiveConfiguration.of(environment, workers.guard()),
        new LiveAccount(environment, workers::execute, workers.guard()));
  }

  /// {@return the account that the host is logged in with, as {@link LiveAccount#id} returns it}
  Optional<String> id() {
    return account.id();
  }

  /// Starts to look up the host's theme and account if they may have changed.
  void prepare() {
    account.prepare();
  }

  /// {@return the name of the host's theme, as {@link LiveAccount#theme} returns it}
  public Optional<String> theme() {
    return account.theme();
  }

  /// {@return the current configuration of the account, without settings of a project or a run}
  public Configuration ofAccount() {
    return files.ofAccount();
  }

  /// {@return the current configuration of one run}
  ///
  /// @param project directory of the session's project
  /// @param run settings that the run itself makes
  public RunConfiguration ofRun(Path project, RunSettings run) {
    Configuration configuration = files.of(project, run);
    synchronized (runs) {
      return runs.computeIfAbsent(
          configuration.version(), version -> RunConfiguration.of(configuration));
    }
  }
}
