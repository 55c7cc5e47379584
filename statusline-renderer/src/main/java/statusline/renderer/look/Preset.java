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
      "model project context git limits.five-hour limits spend cost weekly time session.fast"
          + " session.agent pull-request session.name session prompt-cache changes";

  /// What is calm most of the time, and so of no interest at a glance.
  private static final String CALM =
      "context.long-context context.remaining context.tokens model.id model.window project.added"
          + " project.repository project.start session.duration session.id session.style"
          + " session.thinking spend.api-duration spend.duration time.duration time.last-reply";

  /// What is worth a place only where there is plenty.
  private static final String DETAILS =
      " changes project.worktree prompt-cache.hits prompt-cache.misses prompt-cache.warm"
          + " session.effort session.vim";

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

  private static Layout layout(String onDemand, LineLayout... lines) {
    return Layout.of(PRIORITY, lines).withOnDemand(Layout.refs(onDemand));
  }

  private static Look minimal() {
    Layout layout =
        layout(
            CALM + DETAILS,
            LineLayout.of("model:minimal, project:minimal, git:minimal, context:minimal", ""));
    Optional<String> gap = Optional.of("  ");
    return Look.plain(layout, BuiltInThemes.terminal()).withSeparators(new Separators(gap, gap));
  }

  private static Look standard() {
    Layout layout =
        layout(
            CALM + DETAILS,
            LineLayout.of(
                "model session.fast, session.agent, project git pull-request"
                    + " | context, prompt-cache"
                    + " | spend, cost, limits, weekly"
                    + " | session.name, session, time",
                ""));
    return Look.plain(layout, BuiltInThemes.terminal());
  }

  private static Look compact() {
    Layout layout =
        layout(
            CALM + " changes project.worktree prompt-cache.hits session.vim",
            LineLayout.of(
                "model session.effort session.fast, session.agent, project git pull-request",
                "session.name"),
            LineLayout.of("context, prompt-cache, spend, cost, weekly, limits", "session, time"));
    return Look.plain(layout, BuiltInThemes.terminal());
  }

  private static Look full() {
    Layout layout =
        layout(
            CALM,
            LineLayout.of(
                "model session.effort session.fast, session.agent, project, git.*, pull-request",
                "session.name"),
            LineLayout.of("context, prompt-cache, changes", "session, time"),
            LineLayout.of("spend, cost, weekly, limits", ""));
    Theme theme = BuiltInThemes.named("slate").orElseThrow();
    return Look.plain(layout, theme).withStyle(LineStyle.POWERLINE);
  }
}
