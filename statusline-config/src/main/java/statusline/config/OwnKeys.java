package statusline.config;

import java.util.ArrayList;
import java.util.List;

/// The own keys of the data modules in the image.
///
/// Settings reach a data module by way of its context. One that a run may say must not change what
/// is fetched, but how it is shown, unless the data module names it in its scope; else two sessions
/// would share what could differ between them.
final class OwnKeys {
  /// All of them, in the order of a listing.
  static final List<Key> ALL = own();

  private OwnKeys() {}

  private static List<Key> own() {
    List<Key> keys = new ArrayList<>();
    context(keys);
    accounts(keys, "cost");
    git(keys);
    host(keys);
    accounts(keys, "weekly");
    return List.copyOf(keys);
  }

  private static void context(List<Key> keys) {
    keys.add(percent("context", "cautionPercent", 70, "from this part of the window on, amber"));
    keys.add(percent("context", "alarmPercent", 85, "from this part on, red"));
    keys.add(
        Key.open(
            ModuleKeys.path("context", "compactionReserve"),
            Kind.count(0, 10_000_000),
            "unknown",
            Reach.ANYWHERE,
            "tokens that the host keeps free, for the distance to the next compaction"));
  }

  private static void accounts(List<Key> keys, String id) {
    keys.add(
        Key.open(
            ModuleKeys.path(id, "source"),
            Kind.choice("ccusage"),
            "none",
            Reach.FILES,
            "`ccusage` runs the installed ccusage; without a source it shows nothing"));
    keys.add(
        Key.open(
            ModuleKeys.path(id, "command"),
            Kind.PATH,
            "the one found on the PATH",
            Reach.FILES,
            "path of ccusage"));
    keys.add(
        Key.of(
            ModuleKeys.path(id, "offline"),
            Kind.FLAG,
            true,
            Reach.FILES,
            "whether ccusage is told to make no network calls (`--offline`)"));
  }

  private static void git(List<Key> keys) {
    keys.add(
        fetched(
            "mode",
            Kind.choice("full", "branch-only"),
            "full",
            "`branch-only` reads the repository's own files and runs no git"));
    keys.add(fetched("untracked", Kind.FLAG, true, "whether untracked files are counted"));
    keys.add(
        fetched(
            "homeRepository",
            Kind.FLAG,
            false,
            "whether git is asked where the worktree is the whole home directory"));
    keys.add(fetched("tag", Kind.FLAG, true, "whether a tag at the commit is shown"));
    keys.add(
        shown(
            "git",
            "changes",
            Kind.choice("total", "kinds", "none"),
            "total",
            "changes as one number, by their kinds, or not at all"));
    keys.add(
        shown(
            "git",
            "aheadBehind",
            Kind.FLAG,
            true,
            "whether the distance to the upstream is shown"));
    keys.add(
        shown(
            "git",
            "upstream",
            Kind.choice("never", "different", "always"),
            "never",
            "when the upstream's name is shown"));
    keys.add(shown("git", "stash", Kind.FLAG, true, "whether stash entries are counted"));
    keys.add(
        shown(
            "git",
            "worktree",
            Kind.FLAG,
            true,
            "whether it is shown that a worktree is a linked one, of a submodule, or none"));
  }

  private static void host(List<Key> keys) {
    keys.add(percent("limits", "cautionPercent", 75, "from this part of a limit on, amber"));
    keys.add(percent("limits", "alarmPercent", 90, "from this part on, red"));
    keys.add(
        shown(
            "limits",
            "ageAfter",
            Kind.TIME,
            "5m",
            "from this age on the session's own limits show it"));
    keys.add(
        shown(
            "project",
            "style",
            Kind.choice("home", "full", "fish", "tail", "name"),
            "home",
            "`~/src/app`, the whole path, `~/s/app`, its last names, or the last one"));
    keys.add(shown("project", "levels", Kind.count(1, 20), 2L, "names of the style `tail`"));
    keys.add(
        shown(
            "prompt-cache",
            "cautionBefore",
            Kind.TIME,
            "1m",
            "so long before its expiry a warm cache is amber"));
    keys.add(
        shown(
            "prompt-cache",
            "cautionTokens",
            Kind.count(0, 100_000_000),
            50_000L,
            "from so many tokens on a cold cache is amber"));
    keys.add(shown("session", "idLength", Kind.count(1, 64), 8L, "characters of the short id"));
    keys.add(usd("cautionUsd", "from this cost of the session on, amber"));
    keys.add(usd("alarmUsd", "from this cost on, red"));
    keys.add(
        shown(
            "time",
            "format",
            Kind.text(40),
            "24h",
            "`24h`, `12h`, or a pattern such as `HH:mm:ss`"));
  }

  private static Key percent(String id, String name, long standard, String sentence) {
    return shown(id, name, Kind.PERCENT, standard, sentence);
  }

  private static Key usd(String name, String sentence) {
    return Key.open(ModuleKeys.path("spend", name), Kind.USD, "never", Reach.ANYWHERE, sentence);
  }

  /// What changes nothing but how a reading is shown.
  private static Key shown(String id, String name, Kind kind, Object standard, String sentence) {
    return Key.of(ModuleKeys.path(id, name), kind, standard, Reach.ANYWHERE, sentence);
  }

  /// What changes a reading that sessions share.
  private static Key fetched(String name, Kind kind, Object standard, String sentence) {
    return Key.of(ModuleKeys.path("git", name), kind, standard, Reach.FILES, sentence);
  }
}
