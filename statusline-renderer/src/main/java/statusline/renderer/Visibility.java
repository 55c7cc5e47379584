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
    for (SegmentRef hidden : layout.hidden()) {
      if (hidden.covers(item.moduleId(), item.segment().name())) {
        return false;
      }
    }
    return !isOnDemandOnly(item);
  }

  /// Returns whether a segment is shown on demand only and no line names it.
  private boolean isOnDemandOnly(LineItem item) {
    String name = item.segment().name();
    for (SegmentRef ref : layout.onDemand()) {
      if (ref.covers(item.moduleId(), name)) {
        boolean byName = isNamed(item.moduleId(), name);
        return !byName && (ref.isOne() || !isNamed(item.moduleId()));
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
    for (LineLayout line : layout.lines()) {
      if (line.covers(item.moduleId(), item.segment().name())) {
        return true;
      }
    }
    return isUnknown(item);
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
