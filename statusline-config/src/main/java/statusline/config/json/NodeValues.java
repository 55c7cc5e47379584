package statusline.config.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Converts syntax nodes to maps, lists and scalars.
///
/// @param duplicates which of several members with the same name is effective
public record NodeValues(DuplicateNames duplicates) {
  /// {@return the value of a node}
  public @Nullable Object of(SyntaxNode node) {
    if (node instanceof SyntaxNode.Members object) {
      return map(object);
    }
    if (node instanceof SyntaxNode.Elements array) {
      List<@Nullable Object> list = new ArrayList<>();
      for (SyntaxNode element : array.elements()) {
        list.add(of(element));
      }
      return list;
    }
    return node instanceof SyntaxNode.Scalar scalar ? scalar.value() : null;
  }

  private Map<String, @Nullable Object> map(SyntaxNode.Members object) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (SyntaxNode.Member member : object.members()) {
      if (duplicates == DuplicateNames.LAST_WINS || !map.containsKey(member.name())) {
        map.put(member.name(), of(member.value()));
      }
    }
    return map;
  }

  /// {@return the value with integers as `Long`, as a syntax tree has them}
  static @Nullable Object normal(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> members -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        members.forEach((name, member) -> map.put(String.valueOf(name), normal(member)));
        yield map;
      }
      case List<?> elements -> {
        List<@Nullable Object> list = new ArrayList<>();
        elements.forEach(element -> list.add(normal(element)));
        yield list;
      }
      case Integer number -> number.longValue();
      case null, default -> value;
    };
  }
}
