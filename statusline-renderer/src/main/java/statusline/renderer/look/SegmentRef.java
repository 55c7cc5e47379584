package statusline.renderer.look;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import statusline.api.ModuleInfo;

/// A reference to a segment or to all segments of a data module: `git.branch`, `git`.
///
/// @param moduleId the id of the data module
/// @param segment the name of the segment, or empty for all segments
public record SegmentRef(String moduleId, String segment) {
  public SegmentRef {
    requireNonNull(moduleId, "moduleId");
    requireNonNull(segment, "segment");
  }

  /// {@return the reference of a text, or empty if the text is invalid}
  public static Optional<SegmentRef> parse(String text) {
    int dot = text.indexOf('.');
    String moduleId = dot < 0 ? text : text.substring(0, dot);
    String segment = dot < 0 ? "" : text.substring(dot + 1);
    boolean isName = ModuleInfo.isId(moduleId) && (dot < 0 || ModuleInfo.isId(segment));
    return isName ? Optional.of(new SegmentRef(moduleId, segment)) : Optional.empty();
  }

  /// {@return the reference of a text}
  ///
  /// @throws IllegalArgumentException if the text is invalid; the message is a sentence
  static SegmentRef of(String text) {
    Optional<SegmentRef> ref = parse(text);
    if (ref.isEmpty()) {
      throw new IllegalArgumentException(
          '"' + text + "\" names no segment: write module or module.segment");
    }
    return ref.get();
  }

  /// {@return whether this refers to a single segment}
  public boolean isOne() {
    return !segment.isEmpty();
  }

  /// {@return whether this refers to a segment, alone or among others}
  public boolean covers(String otherModuleId, String otherSegment) {
    return moduleId.equals(otherModuleId) && (segment.isEmpty() || segment.equals(otherSegment));
  }

  /// {@return whether this refers to a segment alone}
  public boolean isExactly(String otherModuleId, String otherSegment) {
    return isOne() && covers(otherModuleId, otherSegment);
  }

  /// {@return the text form}
  public String text() {
    return isOne() ? moduleId + '.' + segment : moduleId;
  }
}
