package statusline.config;

import java.util.List;
import org.jspecify.annotations.Nullable;
import statusline.renderer.theme.Theme;

/// The theme that a name stands for.
///
/// @param theme null where there is none of that name
/// @param problems of its file
record ThemeChoice(@Nullable Theme theme, List<Problem> problems) {
  ThemeChoice {
    problems = List.copyOf(problems);
  }
}
