package statusline.renderer;

import org.jspecify.annotations.Nullable;
import statusline.api.Part;
import statusline.api.Tone;
import statusline.renderer.look.Layout;

/// The segments that another person's layout cannot hide: what the user's own layout shows, if it
/// is a warning or among the most important segments.
final class Guarantee {
  /// The number of entries of the own priority whose segments are always shown.
  private static final int MOST_IMPORTANT = 3;

  private static final Guarantee NONE = new Guarantee(null, null);

  private final @Nullable Visibility visibility;
  private final @Nullable Ranking ranking;

  private Guarantee(@Nullable Visibility visibility, @Nullable Ranking ranking) {
    this.visibility = visibility;
    this.ranking = ranking;
  }

  /// {@return the guarantee of a layout; it covers nothing if the layout is the user's own}
  static Guarantee of(Layout layout) {
    Layout own = layout.own();
    return own == null ? NONE : new Guarantee(new Visibility(own), new Ranking(own.priority()));
  }

  /// {@return whether a segment is shown whatever the layout hides}
  boolean covers(LineItem item) {
    return isShownByOwn(item) && (warns(item) || isImportant(item));
  }

  /// {@return whether a segment is a warning that must stay on the line in its full form}
  boolean isWarning(LineItem item) {
    return isShownByOwn(item) && warns(item);
  }

  private boolean isShownByOwn(LineItem item) {
    return visibility != null && visibility.shows(item) && visibility.hasPosition(item);
  }

  private boolean isImportant(LineItem item) {
    return ranking != null && ranking.of(item) < 2 * MOST_IMPORTANT;
  }

  private static boolean warns(LineItem item) {
    if (item.doubtful()) {
      return true;
    }
    for (Part part : item.segment().full()) {
      if (part.tone() == Tone.CAUTION || part.tone() == Tone.ALARM) {
        return true;
      }
    }
    return false;
  }
}
