package statusline.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.JsonObject;
import statusline.api.ModuleInfo;
import statusline.config.file.Nearest;
import statusline.config.json.JsonStrings;

/// The type and range of a key's value.
///
/// @param type of the value
/// @param least the smallest number, or the shortest duration in milliseconds
/// @param most the largest number, the longest duration in milliseconds, or the maximum length of a
///     string
/// @param words the values of a choice, or the forms that a name in a list may end with
public record Kind(Type type, long least, long most, List<String> words) {
  /// Ten years, which fits in a `long` of nanoseconds.
  private static final long LONGEST = Duration.ofDays(3_650).toMillis();

  /// `true` or `false`.
  static final Kind FLAG = new Kind(Type.FLAG, 0, 0, List.of());

  /// Any duration.
  static final Kind TIME = time(0, LONGEST);

  /// A percentage.
  static final Kind PERCENT = new Kind(Type.DECIMAL, 0, 100, List.of());

  /// An amount of money in US dollars.
  static final Kind USD = new Kind(Type.DECIMAL, 0, 1_000_000, List.of());

  /// A string of a few characters.
  static final Kind MARK = new Kind(Type.TEXT, 0, 16, List.of());

  /// A name of lower-case letters and digits with dashes.
  static final Kind NAME = new Kind(Type.NAME, 0, 64, List.of());

  /// The absolute path of a file.
  static final Kind PATH = new Kind(Type.PATH, 0, 4_096, List.of());

  /// The groups of each line.
  static final Kind LINES = new Kind(Type.LINES, 0, 10, List.of());

  /// A list of names of data modules and segments.
  static final Kind SEGMENTS = new Kind(Type.SEGMENTS, 0, 200, List.of());

  /// A list of such names, each of which may end with a form, such as `context:full`.
  static final Kind FORMS = new Kind(Type.SEGMENTS, 0, 200, List.of("full", "brief", "minimal"));

  /// An object whose members are objects, or lists of objects.
  static final Kind OBJECTS = new Kind(Type.OBJECTS, 0, 1_000, List.of());

  /// A list of labels, each for a data module or a segment.
  static final Kind LABELS = new Kind(Type.LABELS, 0, 200, List.of());

  /// The type of a value.
  public enum Type {
    FLAG,
    COUNT,
    DECIMAL,
    DURATION,
    CHOICE,
    TEXT,
    NAME,
    PATH,
    LINES,
    SEGMENTS,
    OBJECTS,
    LABELS
  }

  static Kind count(long least, long most) {
    return new Kind(Type.COUNT, least, most, List.of());
  }

  static Kind time(long leastMillis, long mostMillis) {
    return new Kind(Type.DURATION, leastMillis, mostMillis, List.of());
  }

  static Kind choice(String... words) {
    return new Kind(Type.CHOICE, 0, 0, List.of(words));
  }

  static Kind text(int mostChars) {
    return new Kind(Type.TEXT, 0, mostChars, List.of());
  }

  /// {@return the value in the form that settings have, or null if it is not of this kind}
  ///
  /// @param value as parsed from JSON
  @Nullable Object accepted(Object value) {
    return switch (type) {
      case FLAG -> value instanceof Boolean ? value : null;
      case COUNT -> value instanceof Long number && isIn(number) ? number : null;
      case DECIMAL -> value instanceof Number number && isIn(number.doubleValue()) ? number : null;
      case DURATION -> duration(value).isPresent() ? value : null;
      case CHOICE -> words.contains(String.valueOf(value)) ? String.valueOf(value) : null;
      case TEXT -> value instanceof String text && isPlain(text) ? text : null;
      case NAME ->
          value instanceof String text && isPlain(text) && ModuleInfo.isId(text) ? text : null;
      case PATH ->
          value instanceof String text && isPlain(text) && text.startsWith("/") ? text : null;
      case LINES -> LineList.lines(value, (int) most);
      case SEGMENTS -> LineList.segments(value, (int) most, words);
      case OBJECTS -> value instanceof Map<?, ?> map && hasObjects(map) ? map : null;
      case LABELS -> LabelList.accepted(value, (int) most);
    };
  }

  /// {@return the value of a text from an environment variable, an argument or a command; it may
  /// not be of this kind}
  Object parsed(String text) {
    return switch (type) {
      case FLAG -> flag(text);
      case COUNT, DECIMAL -> number(text);
      case LINES, LABELS -> LineList.parsed(text, ";");
      case SEGMENTS -> LineList.parsed(text, " ");
      case OBJECTS -> LineList.json(text);
      default -> text;
    };
  }

  private static Object flag(String text) {
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> text;
    };
  }

  private static Object number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notAnInteger) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException notANumber) {
        return text;
      }
    }
  }

  /// {@return a value as a duration; empty if it is none or out of range}
  Optional<Duration> duration(Object value) {
    Optional<Duration> length = JsonObject.of(Map.of("v", value)).duration("/v");
    return length.isPresent() && isIn(length.get()) ? length : Optional.empty();
  }

  private boolean isIn(Duration length) {
    return length.compareTo(Duration.ofMillis(least)) >= 0
        && length.compareTo(Duration.ofMillis(most)) <= 0;
  }

  private boolean isIn(double number) {
    return number >= least && number <= most;
  }

  private boolean hasObjects(Map<?, ?> map) {
    return map.size() <= most
        && map.values().stream().allMatch(v -> v instanceof Map<?, ?> || v instanceof List<?>);
  }

  private boolean isPlain(String text) {
    return text.length() <= most && text.chars().noneMatch(Character::isISOControl);
  }

  /// {@return a message about a value that is not of this kind}
  ///
  /// @param name of the key, variable or argument
  String mismatch(String name, Object value) {
    String text = String.valueOf(value);
    boolean hasNearest = type == Type.CHOICE && value instanceof String && words.size() > 1;
    Optional<String> nearest = hasNearest ? Nearest.of(text, words) : Optional.empty();
    return name
        + " is "
        + JsonStrings.quoteBriefly(text)
        + " but must be "
        + wanted()
        + Nearest.suggestion(nearest);
  }

  /// {@return the end of a sentence that begins with `it must be`}
  public String wanted() {
    return switch (type) {
      case FLAG -> "true or false";
      case COUNT -> "a whole number from " + least + " to " + most;
      case DECIMAL -> "a number from " + least + " to " + most;
      case DURATION ->
          "a duration such as 5m, 90s or 300000, from "
              + DurationFormat.of(least)
              + " to "
              + DurationFormat.of(most);
      case CHOICE -> words.size() == 1 ? words.getFirst() : "one of " + String.join(", ", words);
      case TEXT -> "a string of at most " + most + " characters without control characters";
      case NAME -> "a name of lower-case letters and digits joined by dashes";
      case PATH -> "an absolute path";
      case LINES -> "a list of at most " + most + " lines such as " + LineList.EXAMPLE;
      case SEGMENTS ->
          words.isEmpty()
              ? "a list of names such as \"model\""
              : "a list of names such as \"model\" or \"model:" + words.getFirst() + '"';
      case OBJECTS -> "an object whose members are objects";
      case LABELS -> "a list of labels such as " + LabelList.EXAMPLE;
    };
  }
}
