package statusline.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import statusline.config.file.Problem;

/// Questions durations below one second that are written as plain numbers. A plain number is in
/// milliseconds, but the user may mean seconds.
public final class ShortDurations {
  private static final long SECOND = 1_000;

  private ShortDurations() {}

  /// {@return a question for each such setting, in the order of the keys}
  public static List<Problem> in(Configuration configuration) {
    List<Problem> questions = new ArrayList<>();
    new TreeMap<>(configuration.settings())
        .forEach(
            (path, setting) ->
                question(path, setting.value()).map(setting::problem).ifPresent(questions::add));
    return questions;
  }

  /// {@return the question about a value; empty if it is a long duration, names its unit, or
  /// belongs to a key that is usually below one second}
  ///
  /// @param path of the key
  /// @param value in the form that files have
  public static Optional<String> question(String path, Object value) {
    long millis = plainNumber(value);
    Optional<Key> key = KeyTable.find(path);
    if (millis <= 0 || millis >= SECOND || key.isEmpty() || isUsuallyShort(key.get())) {
      return Optional.empty();
    }
    return Optional.of(
        "%s is %d milliseconds. For seconds, use \"%2$ds\"; to keep it, use \"%2$dms\""
            .formatted(path, millis));
  }

  private static long plainNumber(Object value) {
    if (value instanceof Long number) {
      return number;
    }
    boolean isNumber = value instanceof String text && text.strip().matches("[0-9]{1,3}");
    return isNumber ? Long.parseLong(((String) value).strip()) : 0;
  }

  private static boolean isUsuallyShort(Key key) {
    Object standard = key.standard();
    return key.kind().type() != Kind.Type.DURATION
        || (standard != null
            && key.kind().duration(standard).filter(d -> d.toMillis() < SECOND).isPresent());
  }
}
