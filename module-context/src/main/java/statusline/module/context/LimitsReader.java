package statusline.module.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import statusline.api.JsonObject;

/// Reads the member `rate_limits` of a document, each limit and each of its fields on its own.
///
/// Gateways and other versions of the host write limits in other forms: with the field
/// `utilization`, as a bare percentage, or in a list such as `model_scoped` whose elements have a
/// `display_name`. A limit of an unknown name is kept under that name.
final class LimitsReader {
  private static final int MOST_WINDOWS = 12;
  private static final int LONGEST_NAME = 40;

  private static final List<String> PERCENT = List.of("used_percentage", "utilization", "percent");
  private static final List<String> NAME = List.of("display_name", "name", "kind", "type");

  private final List<LimitWindow> windows = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /// @param json document of the host
  LimitsReader(JsonObject json) {
    Optional<JsonObject> limits = json.object("/rate_limits");
    if (limits.isPresent()) {
      for (Map.Entry<String, @Nullable Object> member : limits.get().members().entrySet()) {
        read(member.getKey(), member.getValue());
      }
    } else if (json.has("/rate_limits")) {
      read("rate_limits", json.members().get("rate_limits"));
    }
  }

  /// {@return the limits}
  Limits limits() {
    return new Limits(windows);
  }

  /// {@return a sentence about each field that is unreadable or impossible}
  List<String> problems() {
    return List.copyOf(problems);
  }

  private void read(String name, @Nullable Object value) {
    if (value instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof Map<?, ?> map) {
          JsonObject window = JsonObject.of(map).lenient();
          read(ownName(window).orElse(name), window);
        }
      }
    } else if (value instanceof Map<?, ?> map) {
      read(name, JsonObject.of(map).lenient());
    } else if (value != null) {
      // A bare number is the percentage.
      read(name, JsonObject.of(Map.of(PERCENT.getFirst(), value)).lenient());
    }
  }

  private static Optional<String> ownName(JsonObject window) {
    for (String field : NAME) {
      Optional<String> name = window.text("/" + field);
      if (name.isPresent() && !name.get().isBlank()) {
        return name;
      }
    }
    return Optional.empty();
  }

  private void read(String written, JsonObject json) {
    String name = safe(written);
    OptionalDouble used = amount(name, json, "used_usd");
    OptionalDouble most = amount(name, json, "limit_usd");
    OptionalDouble percent = percent(name, json);
    if (percent.isEmpty() && used.isPresent() && most.orElse(0) > 0) {
      percent = OptionalDouble.of(100 * used.getAsDouble() / most.getAsDouble());
    }
    OptionalLong resetsAt = json.epochSecond("/resets_at");
    if (resetsAt.isEmpty() && json.has("/resets_at")) {
      problems.add("the host states a reset of " + name + " that is no time");
    }
    boolean isKnown = percent.isPresent() || resetsAt.isPresent();
    if (isKnown && windows.size() < MOST_WINDOWS && isNew(name)) {
      windows.add(new LimitWindow(name, percent, resetsAt, used, most));
    }
  }

  private boolean isNew(String name) {
    for (LimitWindow window : windows) {
      if (window.name().equals(name)) {
        return false;
      }
    }
    return true;
  }

  private OptionalDouble percent(String name, JsonObject json) {
    for (String field : PERCENT) {
      OptionalDouble percent = json.number("/" + field);
      if (percent.isPresent() && Math.abs(percent.getAsDouble()) < Percentage.END) {
        if (percent.getAsDouble() < 0) {
          String number = String.valueOf(percent.getAsDouble());
          problems.add("the host states that " + number + " % of " + name + " are used");
        }
        return percent;
      }
      if (json.has("/" + field)) {
        problems.add("the host states a " + field + " of " + name + " that is no percentage");
      }
    }
    return OptionalDouble.empty();
  }

  private OptionalDouble amount(String name, JsonObject json, String field) {
    OptionalDouble usd = json.number("/" + field);
    if (usd.orElse(-1) < 0 && json.has("/" + field)) {
      problems.add("the host states a " + field + " of " + name + " that is no amount");
      return OptionalDouble.empty();
    }
    return usd;
  }

  /// {@return the name without characters that separate the fields of a stored sample}
  private static String safe(String name) {
    var safe = new StringBuilder();
    for (int i = 0; i < name.length() && safe.length() < LONGEST_NAME; i++) {
      char c = name.charAt(i);
      safe.append(Character.isLetterOrDigit(c) || "_-.()".indexOf(c) >= 0 ? c : ' ');
    }
    return safe.toString().strip();
  }
}
