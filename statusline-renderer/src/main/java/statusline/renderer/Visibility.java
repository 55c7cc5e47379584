package statusline.renderer;

import java.util.ArrayList;
import java.util.List;
import statusline.renderer.look.Layout;
import statusline.renderer.look.LineLayout;
import statusline.renderer.look.SegmentRef;

/// The segments that a layout shows and names.
final class Visibility {
  private final Layout layout;
  private final List<SegmentRef> namedSegments = new ArrayList<>();

  Visibility(Layout layout) {
    this.layout = layout;
    for (LineLayout line : layout.lines()) {
      line.addNamedSegments(namedSegments);
    }
  }

  /// {@return whether a segment is shown if the layout has a position for it}
  boolean shows(LineItem item) {
    return shows(item.moduleId(), item.segment().name());
  }

  private boolean shows(String moduleId, String segment) {
    for (SegmentRef hidden : layout.hidden()) {
      if (hidden.covers(moduleId, segment)) {
        return false;
      }
    }
    return !isOnDemandOnly(moduleId, segment);
  }

  /// {@return whether a segment is shown and a line has a position for it}
  boolean places(String moduleId, String segment) {
    return shows(moduleId, segment) && isCovered(moduleId, segment);
  }

  /// Returns whether a segment is shown on demand only and no line names it.
  private boolean isOnDemandOnly(String moduleId, String segment) {
    for (SegmentRef ref : layout.onDemand()) {
      if (ref.covers(moduleId, segment)) {
        boolean byName = isNamed(moduleId, segment);
        return !byName && (ref.isOne() || !isNamed(moduleId));
      }
    }
    return false;
  }

  /// {@return whether a line names exactly this segment}
  boolean isNamed(String moduleId, String segment) {
    for (SegmentRef ref : namedSegments) {
      if (ref.isExactly(moduleId, segment)) {
        return true;
      }
    }
    return false;
  }

  /// {@return whether neither the layout nor a line of it names the data module}
  boolean isUnknown(LineItem item) {
    return !layout.known().contains(item.moduleId()) && !isNamed(item.moduleId());
  }

  /// {@return whether the layout has a position for a segment that it shows}
  boolean hasPosition(LineItem item) {
    return isCovered(item.moduleId(), item.segment().name()) || isUnknown(item);
  }

  private boolean isCovered(String moduleId, String segment) {
    for (LineLayout line : layout.lines()) {
      if (line.covers(moduleId, segment)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamed(String moduleId) {
    for (LineLayout line : layout.lines()) {
      if (line.names(moduleId)) {
        return true;
      }
    }
    return false;
  }
}
