package statusline.module.git;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import statusline.api.Scope;
import statusline.api.ScopeContext;

/// Where git reads the user's own configuration and list of ignored files, beside the home.
///
/// The variable comes through the host, whose settings a repository may influence: from an unusual
/// place git takes what is ignored, and no program.
///
/// @param directory for `XDG_CONFIG_HOME`; empty for the usual one below the home
record UserConfig(Optional<Path> directory) {
  private static final String INPUT = "user-config";

  /// {@return a scope that names the place, unless it is the usual one}
  static Scope scoped(Scope scope, ScopeContext context) {
    Optional<Path> said = context.userConfigDirectory();
    return said.isEmpty() || said.get().equals(context.home().resolve(".config"))
        ? scope
        : scope.with(INPUT, said.get().toString());
  }

  /// {@return what a scope names}
  static UserConfig of(Scope scope) {
    return new UserConfig(scope.input(INPUT).map(Path::of));
  }

  /// {@return whether programs that the user's configuration names may run}
  boolean isTrusted() {
    return directory.isEmpty();
  }

  /// {@return the variables with which a command reads its configuration there}
  Map<String, String> variables() {
    return directory.isEmpty() ? Map.of() : Map.of("XDG_CONFIG_HOME", directory.get().toString());
  }
}
