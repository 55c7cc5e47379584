package statusline.renderer.look;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import statusline.api.ModuleInfo;

/// Names a segment, or all segments of a data module: `git.branch`, `git`.
///
/// @param moduleId of the data module
/// @param segment name of the segment; empty for all of them
public record SegmentRef(String moduleId, String segment) {
  public SegmentRef {
    requireNonNull(moduleId, "moduleId");
    requireNonNull(segment, "segment");
  }

  /// {@return what a text names; empty where it is no name}
  public static Optional<SegmentRef> parse(String text) {
    int dot = text.indexOf('.');
    String moduleId = dot < 0 ? text : text.substring(0, dot);
    String segment = dot < 0 ? "" : text.substring(dot + 1);
    boolean isName = ModuleInfo.isId(moduleId) && (dot < 0 || ModuleInfo.isId(segment));
    return isName ? Optional.of(new SegmentRef(moduleId, segment)) : Optional.empty();
  }

  /// {@return whether it names one segment only}
  public boolean isOne() {
    return !segment.isEmpty();
  }

  /// {@return whether it names a segment, alone or among others}
  public boolean covers(String otherModuleId, String otherSegment) {
    return moduleId.equals(otherModuleId) && (segment.isEmpty() || segment.equals(otherSegment));
  }

  /// {@return whether it names just this segment}
  public boolean isJust(String otherModuleId, String otherSegment) {
    return isOne() && covers(otherModuleId, otherSegment);
  }

  /// {@return how it is written}
  public String text() {
    return isOne() ? moduleId + '.' + segment : moduleId;
  }
}
