package statusline.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import statusline.api.ModuleInfo;
import statusline.config.json.DuplicateNames;
import statusline.config.json.NodeValues;
import statusline.config.json.SyntaxTree;

/// Parses values that arrange segments in lines.
///
/// A line is a string of groups, `model, project git | context`, or an object with such a string
/// for its `left` and its `right` edge.
final class LineList {
  /// An example for messages.
  static final String EXAMPLE = "\"model, project git | context\"";

  private static final int MAX_CHARS = 1_000;
  private static final List<String> FORMS = Kind.FORMS.words();

  private LineList() {}

  /// {@return the lines, each an object with `left` and `right`; null if the value is invalid}
  static @Nullable Object lines(Object value, int most) {
    if (!(value instanceof List<?> list) || list.isEmpty() || list.size() > most) {
      return null;
    }
    List<Object> lines = new ArrayList<>();
    for (Object element : list) {
      Object line = line(element);
      if (line == null) {
        return null;
      }
      lines.add(line);
    }
    return lines;
  }

  private static @Nullable Object line(@Nullable Object element) {
    if (element instanceof String text) {
      return isGroups(text) ? Map.of("left", text) : null;
    }
    if (!(element instanceof Map<?, ?> sides) || sides.isEmpty()) {
      return null;
    }
    Map<String, Object> line = new LinkedHashMap<>();
    for (Map.Entry<?, ?> side : sides.entrySet()) {
      boolean isSide = "left".equals(side.getKey()) || "right".equals(side.getKey());
      if (!isSide || !(side.getValue() instanceof String text) || !isGroups(text)) {
        return null;
      }
      line.put(String.valueOf(side.getKey()), text);
    }
    return line;
  }

  /// {@return the names as a list; null if one of them is invalid}
  ///
  /// @param forms that may follow a name after a colon
  static @Nullable Object segments(Object value, int most, List<String> forms) {
    Object names = value instanceof String text ? split(text, " ") : value;
    if (!(names instanceof List<?> list) || list.size() > most) {
      return null;
    }
    for (Object name : list) {
      if (!(name instanceof String text) || !isSegment(text, forms, false)) {
        return null;
      }
    }
    return names;
  }

  /// {@return the value of an environment variable or an argument}
  ///
  /// A text that begins with a bracket is JSON. In any other text, the separator divides elements
  /// and `>` divides the two edges of a line.
  static Object parsed(String text, String separator) {
    if (text.stripLeading().startsWith("[")) {
      return json(text);
    }
    List<Object> list = new ArrayList<>();
    for (String part : split(text, separator)) {
      int edge = part.indexOf('>');
      list.add(edge < 0 ? part.strip() : sides(part, edge));
    }
    return list;
  }

  /// {@return the value of a JSON text, or the text itself if it is not JSON}
  static Object json(String text) {
    SyntaxTree tree = SyntaxTree.of(text);
    Object value =
        tree.root() == null || tree.problem() != null
            ? null
            : new NodeValues(DuplicateNames.FIRST_WINS).of(tree.root());
    return value == null ? text : value;
  }

  private static Map<String, Object> sides(String line, int edge) {
    Map<String, Object> sides = new LinkedHashMap<>();
    sides.put("left", line.substring(0, edge).strip());
    sides.put("right", line.substring(edge + 1).strip());
    return sides;
  }

  private static boolean isGroups(String text) {
    for (String word : words(text)) {
      if (!word.isEmpty() && !isSegment(word, FORMS, true)) {
        return false;
      }
    }
    return text.length() <= MAX_CHARS;
  }

  /// {@return the words of a text of groups; some may be empty}
  static List<String> words(String text) {
    return List.of(text.replace(',', ' ').replace('|', ' ').split(" ", -1));
  }

  /// Accepts `git`, `git.branch` and `git:minimal`; in a line also `git.*`.
  private static boolean isSegment(String word, List<String> forms, boolean isInLine) {
    int colon = word.indexOf(':');
    if (colon >= 0 && !forms.contains(word.substring(colon + 1))) {
      return false;
    }
    String name = colon < 0 ? word : word.substring(0, colon);
    int dot = name.indexOf('.');
    if (dot < 0) {
      return ModuleInfo.isId(name);
    }
    String segment = name.substring(dot + 1);
    boolean isAll = isInLine && segment.equals("*");
    return ModuleInfo.isId(name.substring(0, dot)) && (isAll || ModuleInfo.isId(segment));
  }

  private static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>(List.of(text.split(separator, -1)));
    parts.removeIf(String::isBlank);
    return parts;
  }
}
