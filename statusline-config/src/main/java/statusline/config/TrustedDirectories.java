package statusline.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The directories that a daemon believes in: those of the environment it was started with, those
/// of the user's home directory in the password database, and the listed ones.
///
/// Any process of the user can send a request, also one in a sandbox that writes only below its
/// project. So a request alone does not decide from where the daemon reads commands, and where it
/// writes. Safe for use by several threads.
public final class TrustedDirectories {
  private final List<Path> homes = new ArrayList<>();
  private final List<Path> configDirectories = new ArrayList<>();
  private final List<Path> stateDirectories = new ArrayList<>();
  private final AccountList list;

  private TrustedDirectories(AccountList list) {
    this.list = list;
  }

  /// {@return the directories that a daemon in this process trusts}
  public static TrustedDirectories ofProcess() {
    return of(Environment.ofProcess(), Environment.ofAccount(), AccountList.ofUser());
  }

  /// {@return the directories that a daemon trusts}
  ///
  /// @param starter environment that the daemon was started with
  /// @param account environment without variables, with the home directory in the password database
  /// @param list of the user's configuration directories
  public static TrustedDirectories of(Environment starter, Environment account, AccountList list) {
    var trusted = new TrustedDirectories(list);
    for (Environment environment : List.of(starter, account)) {
      trusted.homes.add(environment.home());
      trusted.configDirectories.add(environment.configDirectory());
      trusted.configDirectories.add(Environment.configBelow(environment.home()));
      trusted.stateDirectories.add(environment.stateDirectory());
      trusted.stateDirectories.add(Environment.stateBelow(environment.home()));
    }
    return trusted;
  }

  /// {@return the directories that every daemon of the user trusts, whatever it was started with}
  ///
  /// @param list of the user's configuration directories
  public static TrustedDirectories ofAccount(AccountList list) {
    return of(Environment.ofAccount(), Environment.ofAccount(), list);
  }

  /// {@return the environment of a request, restricted to what it may decide}
  public Environment checked(Environment requested) {
    return checked(requested, isTrusted(requested.configDirectory()));
  }

  /// {@return the same according to the list that was read last, without an access to a file}
  public Environment checkedWithoutAccess(Environment requested) {
    Path directory = requested.configDirectory();
    return checked(
        requested,
        configDirectories.contains(directory) || list.lastDirectories().contains(directory));
  }

  private Environment checked(Environment requested, boolean isListed) {
    boolean isTrusted = homes.contains(requested.home()) && isListed;
    Environment checked = isTrusted ? requested : requested.untrusted();
    boolean hasState = isTrusted && stateDirectories.contains(requested.stateDirectory());
    return hasState ? checked : checked.withStateDirectory(Environment.NO_STATE);
  }

  /// {@return whether the list decides about an environment, so that {@link #checked} reads its
  /// file}
  public boolean needsList(Environment requested) {
    return homes.contains(requested.home())
        && !configDirectories.contains(requested.configDirectory());
  }

  /// {@return whether a configuration directory is trusted}
  public boolean isTrusted(Path configDirectory) {
    return configDirectories.contains(configDirectory)
        || list.directories().contains(configDirectory);
  }

  /// {@return why an environment is not trusted, as a sentence; empty if it is}
  public Optional<String> problem(Environment environment) {
    Path directory = environment.configDirectory();
    if (!isTrusted(directory)) {
      return Optional.of(directory + " is not a listed account. Run: " + command(directory));
    }
    return homes.contains(environment.home())
        ? Optional.empty()
        : Optional.of("HOME is " + environment.home() + ", which is not your home directory");
  }

  /// {@return the command that adds a configuration directory to the list}
  public static String command(Path configDirectory) {
    return "statusline accounts add " + configDirectory;
  }
}
