package statusline.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writer of maps, lists and scalars as JSON. Different trees give different texts.
final class JsonText {
  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  static String of(Map<?, ?> members) {
    var json = new JsonText();
    json.object(members);
    return json.text.toString();
  }

  private void value(@Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      object(members);
    } else if (value instanceof List<?> elements) {
      array(elements);
    } else if (value instanceof String words) {
      quoted(words);
    } else {
      text.append(value);
    }
  }

  private void object(Map<?, ?> members) {
    String before = "{";
    for (Map.Entry<?, ?> member : members.entrySet()) {
      text.append(before);
      quoted(String.valueOf(member.getKey()));
      text.append(':');
      value(member.getValue());
      before = ",";
    }
    text.append(members.isEmpty() ? "{}" : "}");
  }

  private void array(List<?> elements) {
    String before = "[";
    for (Object element : elements) {
      text.append(before);
      value(element);
      before = ",";
    }
    text.append(elements.isEmpty() ? "[]" : "]");
  }

  private void quoted(String words) {
    text.append('"');
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
