package statusline.config;

import statusline.config.json.Place;
import statusline.config.json.Quotation;

/// What is wrong with the configuration, and where. What a problem is about does not count; all
/// else does.
///
/// @param source file, variable or argument
/// @param place in the file; the first character for what is none
/// @param sentence what is wrong, without a full stop; foreign words in it are quoted
public record Problem(String source, Place place, String sentence) {
  private static final Place NOWHERE = new Place(0, 0);
  private static final Place IN_SOURCE = new Place(-1, 0);

  /// {@return a problem of a variable or an argument}
  static Problem of(String source, String sentence) {
    return new Problem(source, NOWHERE, sentence);
  }

  /// {@return a problem of what somebody says}
  static Problem of(Setting said, String sentence) {
    return new Problem(said.place(), IN_SOURCE, sentence);
  }

  /// {@return a sentence about a value that is not of its key's kind}
  static String wrongValue(String name, Object value, Kind kind) {
    String shown =
        value instanceof String text
            ? Quotation.brief(text)
            : Quotation.brief(String.valueOf(value));
    return name + " is " + shown + ", and has to be " + kind.wanted();
  }

  /// {@return the whole sentence: where, and what}
  public String text() {
    if (place.line() < 0) {
      return source + ": " + sentence;
    }
    return (place.line() == 0 ? "" : source + ", " + place + ": ") + sentence;
  }

  /// {@return the same, for a narrow place: a file by its name only}
  public String brief() {
    String name = source.substring(source.lastIndexOf('/') + 1);
    return place.line() <= 0
        ? sentence
        : name + ":" + place.line() + ":" + place.column() + ": " + sentence;
  }
}
