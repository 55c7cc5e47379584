package statusline.config.theme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import statusline.config.file.Problem;
import statusline.renderer.theme.Theme;

/// The theme that a name refers to.
///
/// @param theme null if no theme has that name
/// @param problems of its file
/// @param version of its file's content; 0 for a built-in theme
public record ThemeChoice(@Nullable Theme theme, List<Problem> problems, long version) {
  /// Copies the list.
  public ThemeChoice {
    problems = List.copyOf(problems);
  }
}
