package statusline.renderer;

import java.util.List;
import statusline.renderer.look.Layout;
import statusline.renderer.look.LineLayout;
import statusline.renderer.look.Look;
import statusline.renderer.look.Preset;

/// The looks of the presets, with layouts for tests. The renderer knows no data module, so the real
/// layouts are tested in another part.
public final class TestPresets {
  /// The data modules that the layouts consider.
  static final List<String> KNOWN =
      List.of(
          "changes",
          "context",
          "cost",
          "git",
          "limits",
          "model",
          "project",
          "prompt-cache",
          "pull-request",
          "session",
          "spend",
          "time",
          "weekly");

  /// The data modules by importance, without forms.
  static final String MODULES =
      "model project context git limits.five-hour limits spend cost weekly time session.fast"
          + " session.agent pull-request session.name session prompt-cache changes";

  private static final String PRIORITY =
      "model project context git limits.five-hour spend prompt-cache.miss prompt-cache.cold limits"
          + " context:full spend:brief limits.five-hour:brief prompt-cache cost weekly session.fast"
          + " session.agent pull-request session.name session time changes";

  private static final String ON_DEMAND =
      "context.long-context context.remaining context.tokens model.id model.window project.added"
          + " project.repository project.start prompt-cache.misses session.duration"
          + " session.effort session.id session.name session.style session.thinking session.vim"
          + " spend.api-duration spend.duration time.duration time.last-reply";

  private static final String DETAILS =
      " changes project.worktree prompt-cache.hits prompt-cache.warm";

  private TestPresets() {}

  /// {@return the look of a preset}
  public static Look look(Preset preset) {
    return preset.look(layout(preset));
  }

  private static Layout layout(Preset preset) {
    return switch (preset) {
      case MINIMAL ->
          layout(
              ON_DEMAND + DETAILS,
              LineLayout.of("model:minimal, project:minimal, git:minimal, context:minimal", ""));
      case STANDARD ->
          layout(
              ON_DEMAND + DETAILS,
              LineLayout.of(
                  "model session.fast, session.agent, project git pull-request"
                      + " | context, prompt-cache"
                      + " | spend, cost, limits, weekly"
                      + " | session, time",
                  ""));
      case COMPACT ->
          layout(
              ON_DEMAND + " changes project.worktree prompt-cache.hits",
              LineLayout.of("model session.fast, session.agent, project git pull-request", ""),
              LineLayout.of(
                  "context, prompt-cache, spend, cost, weekly, limits | session, time", ""));
      case FULL ->
          layout(
              ON_DEMAND,
              LineLayout.of(
                  "model session.fast, session.agent, project, git.*, changes, pull-request"
                      + " | spend, cost, weekly | session, time",
                  ""),
              LineLayout.of("context, prompt-cache | limits", ""));
    };
  }

  private static Layout layout(String onDemand, LineLayout... lines) {
    Layout layout = Layout.of(PRIORITY, lines).withOnDemand(Layout.refs(onDemand));
    return layout.withKnown(KNOWN);
  }
}
