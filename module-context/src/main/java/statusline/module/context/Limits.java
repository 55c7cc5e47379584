package statusline.module.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The limits of an account in one response of the service.
///
/// @param windows the limits in the order of the document; each name occurs once
record Limits(List<LimitWindow> windows) {
  static final Limits NONE = new Limits(List.of());

  Limits {
    windows = List.copyOf(windows);
  }

  boolean isEmpty() {
    return windows.isEmpty();
  }

  /// {@return the limit with a name}
  Optional<LimitWindow> window(String name) {
    for (LimitWindow window : windows) {
      if (window.name().equals(name)) {
        return Optional.of(window);
      }
    }
    return Optional.empty();
  }

  /// {@return the limits without a segment of their own}
  List<LimitWindow> others() {
    List<LimitWindow> others = new ArrayList<>();
    for (LimitWindow window : windows) {
      if (!window.name().equals(LimitWindow.FIVE_HOUR)
          && !window.name().equals(LimitWindow.SEVEN_DAY)
          && !window.name().equals(LimitWindow.SPEND)) {
        others.add(window);
      }
    }
    return others;
  }

  /// {@return whether the other limits contain each of these with the same numbers}
  ///
  /// The host omits a window after its reset, even if the others have not changed.
  boolean isPartOf(Limits other) {
    for (LimitWindow window : windows) {
      Optional<LimitWindow> same = other.window(window.name());
      if (same.isEmpty() || !window.isSameAs(same.get())) {
        return false;
      }
    }
    return true;
  }

  /// {@return whether every limit has been reset since}
  ///
  /// @param now current time, in seconds since the epoch
  /// @param observedAt since when the limits are known, in seconds since the epoch; 0 if unknown
  boolean areReset(long now, long observedAt) {
    for (LimitWindow window : windows) {
      if (!window.isReset(now, observedAt)) {
        return false;
      }
    }
    return true;
  }
}
