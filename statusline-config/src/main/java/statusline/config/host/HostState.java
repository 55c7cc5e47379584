package statusline.config.host;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.Environment;
import statusline.storage.PlainFile;

/// The result of a check of the host's files. Immutable.
///
/// @param id the account, as {@link LiveAccount#id} returns it
/// @param former the theme in `.claude.json`, where the host stored it before version 2.1.332
/// @param file path of `.claude.json`
/// @param seen its attributes; null if it must be read at the next check
/// @param settings the theme in the host's settings
/// @param custom the base of a theme of the user
record HostState(
    Optional<String> id,
    Optional<String> former,
    @Nullable Path file,
    @Nullable BasicFileAttributes seen,
    SeenTheme settings,
    SeenTheme custom) {
  static final HostState UNKNOWN =
      new HostState(Optional.empty(), Optional.empty(), null, null, SeenTheme.NONE, SeenTheme.NONE);

  /// {@return whether `.claude.json` has not changed}
  boolean isOf(Path path, @Nullable BasicFileAttributes now) {
    return path.equals(file) && seen != null && now != null && PlainFile.isSame(seen, now);
  }

  /// {@return the name of the host's theme, or of its base if it is a theme of the user}
  Optional<String> theme() {
    Optional<String> named = named(settings);
    return named.isPresent() && SeenTheme.isCustom(named.get()) ? custom.theme() : named;
  }

  private Optional<String> named(SeenTheme inSettings) {
    return inSettings.theme().isPresent() ? inSettings.theme() : former;
  }

  /// {@return this with the current themes of the small files}
  HostState withThemes(Environment environment) {
    SeenTheme found = settings.inSettings(environment);
    String name = named(found).orElse("");
    SeenTheme base = SeenTheme.isCustom(name) ? custom.inCustom(environment, name) : SeenTheme.NONE;
    return new HostState(id, former, file, seen, found, base);
  }

  /// {@return this after a check that was given up: only the theme is still known}
  HostState withoutAccount() {
    return with(Optional.empty(), former).at(null, null);
  }

  /// {@return this with another content of `.claude.json`}
  HostState with(Optional<String> otherId, Optional<String> otherTheme) {
    return new HostState(otherId, otherTheme, file, seen, settings, custom);
  }

  /// {@return this with another path and attributes of `.claude.json`}
  HostState at(@Nullable Path path, @Nullable BasicFileAttributes attributes) {
    return new HostState(id, former, path, attributes, settings, custom);
  }
}
