package statusline.renderer.look;

import java.util.Optional;
import statusline.renderer.theme.BuiltInThemes;
import statusline.renderer.theme.Choice;
import statusline.renderer.theme.Theme;

/// A look to begin with; every part of it can be changed.
public enum Preset implements Choice {
  /// Which session, and how full: the least that is worth a row.
  MINIMAL("minimal"),
  /// One line that answers which session this is, whether a wall is near and what it costs.
  STANDARD("standard"),
  /// Two rows: the session above, its numbers below.
  COMPACT("compact"),
  /// Three rows of blocks with everything there is.
  FULL("full");

  /// What is kept longest, in every preset.
  private static final String PRIORITY =
      "model project context git limits spend cost weekly pull-request prompt-cache session.name"
          + " time changes session";

  private final String key;

  Preset(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  /// {@return the look, made anew at each call}
  public Look look() {
    return switch (this) {
      case MINIMAL -> minimal();
      case STANDARD -> standard();
      case COMPACT -> compact();
      case FULL -> full();
    };
  }

  private static Look minimal() {
    Layout layout =
        Layout.of(
            PRIORITY,
            LineLayout.of("model:minimal, project:minimal, git:minimal, context:minimal", ""));
    Optional<String> gap = Optional.of("  ");
    return Look.plain(layout, BuiltInThemes.terminal()).withSeparators(new Separators(gap, gap));
  }

  private static Look standard() {
    Layout layout =
        Layout.of(
            PRIORITY,
            LineLayout.of("model, project git | context | spend, limits, cost, weekly | time", ""));
    return Look.plain(layout, BuiltInThemes.terminal());
  }

  private static Look compact() {
    Layout layout =
        Layout.of(
            PRIORITY,
            LineLayout.of("model session.effort, project git", "session.name"),
            LineLayout.of("context, prompt-cache, spend, cost, weekly, limits", "time"));
    return Look.plain(layout, BuiltInThemes.terminal());
  }

  private static Look full() {
    Layout layout =
        Layout.of(
            PRIORITY,
            LineLayout.of("model session.effort, project, git.*, pull-request", "session.name"),
            LineLayout.of("context, prompt-cache, changes", "time"),
            LineLayout.of("spend, cost, weekly, limits", ""));
    Theme theme = BuiltInThemes.named("slate").orElseThrow();
    return Look.plain(layout, theme).withStyle(LineStyle.POWERLINE);
  }
}
