package statusline.module.git;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import statusline.api.Scope;
import statusline.api.ScopeContext;

/// The directory from which git reads the user's configuration and ignore list.
///
/// The variables `HOME` and `XDG_CONFIG_HOME` are set by the host, whose settings a repository may
/// influence. So git uses the ignore list of a directory other than the default, but runs no
/// program named there. The same is true for a home directory that is not trusted.
///
/// @param directory value of `XDG_CONFIG_HOME`; empty for the default directory of a trusted home
record UserConfig(Optional<Path> directory) {
  private static final String INPUT = "user-config";

  /// {@return a scope that contains the directory, unless it is the default}
  static Scope scoped(Scope scope, ScopeContext context) {
    Path standard = context.home().resolve(".config");
    Path directory = context.userConfigDirectory().orElse(standard);
    return directory.equals(standard) && context.trustsUserFiles()
        ? scope
        : scope.with(INPUT, directory.toString());
  }

  /// {@return the directory in a scope}
  static UserConfig of(Scope scope) {
    return new UserConfig(scope.input(INPUT).map(Path::of));
  }

  /// {@return whether programs named by the user's configuration may run}
  boolean isTrusted() {
    return directory.isEmpty();
  }

  /// {@return the environment variables that make git use the directory}
  Map<String, String> variables() {
    return directory.isEmpty() ? Map.of() : Map.of("XDG_CONFIG_HOME", directory.get().toString());
  }
}
