package statusline.renderer;

import java.util.ArrayList;
import java.util.List;
import statusline.renderer.look.Layout;
import statusline.renderer.look.LineLayout;
import statusline.renderer.look.OurModules;
import statusline.renderer.look.SegmentRef;

/// Which segments a layout shows, and which it names.
final class Visibility {
  private final Layout layout;
  private final List<SegmentRef> namedThemselves = new ArrayList<>();

  Visibility(Layout layout) {
    this.layout = layout;
    for (LineLayout line : layout.lines()) {
      line.addNamedThemselves(namedThemselves);
    }
  }

  /// {@return whether a segment may be shown, if there is a place for it}
  boolean shows(LineItem item) {
    for (SegmentRef hidden : layout.hidden()) {
      if (hidden.covers(item.moduleId(), item.segment().name())) {
        return false;
      }
    }
    return !isLeftAside(item);
  }

  /// Whether it is for demand only, and no line demands it.
  private boolean isLeftAside(LineItem item) {
    String name = item.segment().name();
    for (SegmentRef aside : layout.onDemand()) {
      if (aside.covers(item.moduleId(), name)) {
        boolean byName = isNamedItself(item.moduleId(), name);
        return !byName && (aside.isOne() || !isNamed(item.moduleId()));
      }
    }
    return false;
  }

  /// {@return whether some line has a place for just this segment}
  boolean isNamedItself(String moduleId, String segment) {
    for (SegmentRef one : namedThemselves) {
      if (one.isJust(moduleId, segment)) {
        return true;
      }
    }
    return false;
  }

  /// {@return whether nobody thought of its data module: neither we nor the layout}
  boolean isStranger(LineItem item) {
    return !OurModules.include(item.moduleId()) && !isNamed(item.moduleId());
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
