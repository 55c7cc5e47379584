package statusline.config.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a tree of maps, lists and scalars in the style of an existing text.
///
/// @param style of the text
/// @param isOnOneLine whether the value must be written on one line
record ValueWriter(WritingStyle style, boolean isOnOneLine) {
  /// Longer arrays are written on several lines.
  private static final int MAX_LINE = 80;

  /// {@return the value as JSON}
  ///
  /// @param value of maps, lists and scalars
  /// @param indent of the line on which the value begins
  String write(@Nullable Object value, String indent) {
    if (value instanceof Map<?, ?> members) {
      List<String> written = new ArrayList<>();
      members.forEach((name, member) -> written.add(member(String.valueOf(name), member, indent)));
      return enclosed("{", written, "}", indent, isOnOneLine);
    }
    if (value instanceof List<?> elements) {
      List<String> written = elements(elements, indent);
      return enclosed("[", written, "]", indent, isOnOneLine || isShort(elements, written));
    }
    return value instanceof String words ? JsonStrings.quote(words) : String.valueOf(value);
  }

  /// {@return an array with one element per line}
  String spread(List<?> elements, String indent) {
    return enclosed("[", elements(elements, indent), "]", indent, false);
  }

  private List<String> elements(List<?> elements, String indent) {
    List<String> written = new ArrayList<>();
    elements.forEach(element -> written.add(write(element, indent + style.unit())));
    return written;
  }

  private String member(String name, @Nullable Object value, String indent) {
    return JsonStrings.quote(name) + style.colon() + write(value, indent + style.unit());
  }

  private static boolean isShort(List<?> elements, Collection<String> written) {
    int length = 0;
    for (String element : written) {
      length += element.length() + 2;
    }
    boolean isFlat = elements.stream().noneMatch(e -> e instanceof Map || e instanceof List);
    return isFlat && length <= MAX_LINE;
  }

  private String enclosed(
      String open, List<String> parts, String close, String indent, boolean inline) {
    if (parts.isEmpty()) {
      return open + close;
    }
    if (inline) {
      return open + String.join(style.comma(), parts) + close;
    }
    String line = style.lineEnd() + indent;
    return open
        + line
        + style.unit()
        + String.join("," + line + style.unit(), parts)
        + line
        + close;
  }
}
