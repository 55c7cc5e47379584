package statusline.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// An immutable JSON object with lookup by JSON pointer (RFC 6901).
///
/// Values are `Map`, `List`, `String`, `Long`, `Double`, `Boolean` and null. A lookup returns empty
/// if the member is missing, null or of another type, so an unexpected document never causes an
/// exception. Safe for use by several threads.
///
/// A lenient object also reads what gateways and older hosts write in other forms: a number or
/// boolean as text, such as `42.5`, `42%` or `true`, and a whole number with a fraction.
public final class JsonObject {
  private static final JsonObject EMPTY = new JsonObject(Map.of(), false);

  /// A `double` below this limit has no more digits than a `long`.
  private static final double MOST_WHOLE = 0x1p63;

  private final Map<String, @Nullable Object> members;
  private final boolean isLenient;

  private JsonObject(Map<String, @Nullable Object> members, boolean isLenient) {
    this.members = members;
    this.isLenient = isLenient;
  }

  /// {@return an object without members}
  public static JsonObject empty() {
    return EMPTY;
  }

  /// {@return an object with the members of a map; values of unsupported types are dropped}
  ///
  /// @param tree tree of maps, lists and scalars, which is copied
  public static JsonObject of(Map<?, ?> tree) {
    return new JsonObject(copied(tree), false);
  }

  /// {@return a lenient object with the same members}
  public JsonObject lenient() {
    return new JsonObject(members, true);
  }

  /// {@return a string member}
  ///
  /// @param pointer JSON pointer such as `/workspace/current_dir`
  public Optional<String> text(String pointer) {
    return at(pointer) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /// {@return an integer member; empty for a number with a fraction, which only a lenient object
  /// drops}
  ///
  /// @param pointer JSON pointer such as `/cost/total_duration_ms`
  public OptionalLong integer(String pointer) {
    if (at(pointer) instanceof Long number) {
      return OptionalLong.of(number);
    }
    if (!isLenient) {
      return OptionalLong.empty();
    }
    OptionalDouble number = number(pointer);
    return number.isPresent() && Math.abs(number.getAsDouble()) < MOST_WHOLE
        ? OptionalLong.of((long) number.getAsDouble())
        : OptionalLong.empty();
  }

  /// {@return a finite number member}
  ///
  /// @param pointer JSON pointer such as `/cost/total_cost_usd`
  public OptionalDouble number(String pointer) {
    Object value = at(pointer);
    if (value instanceof Long whole) {
      return OptionalDouble.of(whole);
    }
    if (isLenient && value instanceof String text) {
      return NumberText.parse(text);
    }
    return value instanceof Double number ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  /// {@return a time member, in seconds since the epoch}
  ///
  /// The member is a number of seconds, milliseconds, microseconds or nanoseconds since the epoch,
  /// or an ISO 8601 text such as `2026-11-23T16:00:00Z`. A time outside the years 2001 to 2199 is
  /// none.
  ///
  /// @param pointer JSON pointer such as `/prompt_cache/expires_at`
  public OptionalLong epochSecond(String pointer) {
    OptionalDouble number = number(pointer);
    if (number.isPresent()) {
      return EpochTime.of(number.getAsDouble());
    }
    return at(pointer) instanceof String text ? EpochTime.parse(text) : OptionalLong.empty();
  }

  /// {@return a boolean member}
  ///
  /// @param pointer JSON pointer such as `/thinking/enabled`
  public Optional<Boolean> flag(String pointer) {
    Object value = at(pointer);
    if (isLenient && value instanceof String text) {
      boolean isTrue = text.strip().equalsIgnoreCase("true");
      return isTrue || text.strip().equalsIgnoreCase("false")
          ? Optional.of(isTrue)
          : Optional.empty();
    }
    return value instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
  }

  /// {@return the strings of an array member; elements of other types are dropped}
  ///
  /// @param pointer JSON pointer such as `/workspace/added_dirs`
  public List<String> texts(String pointer) {
    if (!(at(pointer) instanceof List<?> list)) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Object element : list) {
      if (element instanceof String text) {
        texts.add(text);
      }
    }
    return Collections.unmodifiableList(texts);
  }

  /// {@return an object member}
  ///
  /// @param pointer JSON pointer such as `/rate_limits/five_hour`
  public Optional<JsonObject> object(String pointer) {
    return at(pointer) instanceof Map<?, ?> map
        ? Optional.of(new JsonObject(copied(map), isLenient))
        : Optional.empty();
  }

  /// {@return a duration member: a number of milliseconds or a string such as `250ms`, `90s`, `5m`,
  /// `1h` or `2d`; empty if it is negative or malformed}
  ///
  /// @param pointer JSON pointer such as `/refreshInterval`
  public Optional<Duration> duration(String pointer) {
    Object value = at(pointer);
    if (value instanceof Long millis) {
      return millis < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
    }
    return value instanceof String text ? DurationText.parse(text) : Optional.empty();
  }

  /// {@return whether the member exists and is not null}
  ///
  /// @param pointer JSON pointer such as `/context_window/current_usage`
  public boolean has(String pointer) {
    return at(pointer) != null;
  }

  /// {@return the members as an unmodifiable tree of maps, lists and scalars}
  public Map<String, @Nullable Object> members() {
    return members;
  }

  private @Nullable Object at(String pointer) {
    if (pointer.isEmpty()) {
      return members;
    }
    if (pointer.charAt(0) != '/') {
      throw new IllegalArgumentException("a JSON pointer begins with a slash: " + pointer);
    }
    Object here = members.isEmpty() ? null : members;
    int from = 0;
    while (here != null && from < pointer.length()) {
      int slash = pointer.indexOf('/', from + 1);
      int end = slash < 0 ? pointer.length() : slash;
      here = child(here, pointer.substring(from + 1, end));
      from = end;
    }
    return here;
  }

  private static @Nullable Object child(Object parent, String token) {
    String name = token.indexOf('~') < 0 ? token : token.replace("~1", "/").replace("~0", "~");
    if (parent instanceof Map<?, ?> map) {
      return map.get(name);
    }
    if (parent instanceof List<?> list && !name.isEmpty() && name.length() < 9) {
      int index = 0;
      for (int i = 0; i < name.length(); i++) {
        char digit = name.charAt(i);
        if (digit < '0' || digit > '9') {
          return null;
        }
        index = index * 10 + (digit - '0');
      }
      return index < list.size() ? list.get(index) : null;
    }
    return null;
  }

  private static Map<String, @Nullable Object> copied(Map<?, ?> tree) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> member : tree.entrySet()) {
      if (member.getKey() instanceof String name) {
        copy.put(name, copied(member.getValue()));
      }
    }
    return Collections.unmodifiableMap(copy);
  }

  private static @Nullable Object copied(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return copied(map);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      for (Object element : list) {
        copy.add(copied(element));
      }
      return Collections.unmodifiableList(copy);
    }
    if (value instanceof Integer number) {
      return number.longValue();
    }
    if (value instanceof Double number) {
      return Double.isFinite(number) ? number : null;
    }
    return value instanceof String || value instanceof Long || value instanceof Boolean
        ? value
        : null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonObject that && members.equals(that.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  /// {@return the object as JSON on one line}
  ///
  /// Equal objects whose members have the same order give equal texts.
  @Override
  public String toString() {
    return JsonText.of(members);
  }
}
