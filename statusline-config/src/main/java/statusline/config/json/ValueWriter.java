package statusline.config.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a tree of maps, lists and scalars in the style of a text.
///
/// @param style of the text
/// @param isOnOneLine whether the value has to stay on its line
record ValueWriter(WritingStyle style, boolean isOnOneLine) {
  /// An array of more cells than this is written on several lines.
  private static final int MAX_LINE = 80;

  /// {@return the value as JSON}
  ///
  /// @param value as `JsonObject` has them
  /// @param indent of the line that the value begins on
  String write(@Nullable Object value, String indent) {
    if (value instanceof Map<?, ?> members) {
      List<String> written = new ArrayList<>();
      members.forEach((name, member) -> written.add(member(String.valueOf(name), member, indent)));
      return enclosed("{", written, "}", indent, isOnOneLine);
    }
    if (value instanceof List<?> elements) {
      List<String> written = new ArrayList<>();
      elements.forEach(element -> written.add(write(element, indent + style.unit())));
      return enclosed("[", written, "]", indent, isOnOneLine || isShort(elements, written));
    }
    return value instanceof String words ? Quotation.of(words) : String.valueOf(value);
  }

  /// {@return an array with an element a line}
  String spread(List<?> elements, String indent) {
    List<String> written = new ArrayList<>();
    elements.forEach(element -> written.add(write(element, indent + style.unit())));
    return enclosed("[", written, "]", indent, false);
  }

  private String member(String name, @Nullable Object value, String indent) {
    return Quotation.of(name) + style.colon() + write(value, indent + style.unit());
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
