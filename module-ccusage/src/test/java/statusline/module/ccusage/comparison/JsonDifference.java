package statusline.module.ccusage.comparison;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/// Finds the differences of two JSON documents: members in order, counts exact, costs within 1e-9.
final class JsonDifference {
  private static final double TOLERANCE = 1e-9;

  private final List<String> found = new ArrayList<>();

  private JsonDifference() {}

  /// Returns the differences, each with its path.
  static List<String> between(JsonElement expected, JsonElement actual) {
    var difference = new JsonDifference();
    difference.compare("", expected, actual);
    return difference.found;
  }

  private void compare(String path, JsonElement expected, JsonElement actual) {
    if (expected instanceof JsonObject one && actual instanceof JsonObject other) {
      List<String> names = List.copyOf(one.keySet());
      if (!names.equals(List.copyOf(other.keySet()))) {
        found.add(path + ": " + names + " but was " + other.keySet());
      }
      for (String name : names) {
        if (other.has(name)) {
          compare(path + "." + name, one.get(name), other.get(name));
        }
      }
    } else if (expected instanceof JsonArray one && actual instanceof JsonArray other) {
      if (one.size() != other.size()) {
        found.add(path + ": " + one.size() + " elements but was " + other.size());
      }
      for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
        compare(path + "[" + i + "]", one.get(i), other.get(i));
      }
    } else if (!isSame(expected, actual)) {
      found.add(path + ": " + expected + " but was " + actual);
    }
  }

  private static boolean isSame(JsonElement expected, JsonElement actual) {
    if (expected.equals(actual)) {
      return true;
    }
    boolean areNumbers =
        expected.isJsonPrimitive()
            && actual.isJsonPrimitive()
            && expected.getAsJsonPrimitive().isNumber()
            && actual.getAsJsonPrimitive().isNumber();
    boolean isFraction =
        areNumbers && (expected.getAsString() + actual.getAsString()).matches(".*[.eE].*");
    double one = isFraction ? expected.getAsDouble() : 0;
    return isFraction
        && Math.abs(one - actual.getAsDouble()) <= TOLERANCE * Math.max(1, Math.abs(one));
  }
}
