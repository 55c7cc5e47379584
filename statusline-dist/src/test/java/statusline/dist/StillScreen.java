package statusline.dist;

/// Compares a screen with the former one, to find out whether it still changes. Not thread-safe.
final class StillScreen {
  /// The equal screens in succession after which a screen counts as unchanged, about two seconds.
  private static final int EQUAL_SCREENS = 40;

  private String former = "";
  private int equal;

  /// {@return whether the last screens were all equal to this one}
  boolean isUnchanged(String screen) {
    equal = screen.equals(former) ? equal + 1 : 0;
    former = screen;
    return equal >= EQUAL_SCREENS;
  }
}
