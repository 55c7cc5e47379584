package statusline.config.file;

import java.util.List;
import statusline.config.json.TextPosition;

/// A problem in the configuration and its position. The affected setting, or the unknown name in a
/// list, is ignored; all others remain in effect.
///
/// @param source the file, variable or argument
/// @param position in the file; line 0 if the source is not a file
/// @param sentence the problem, without a full stop; text from the source is quoted in it
/// @param count the number of problems that the sentence stands for
/// @param notice the sentence on the line; it does not quote a source that is not trusted
public record Problem(
    String source, TextPosition position, String sentence, int count, String notice) {
  private static final TextPosition NO_FILE = new TextPosition(0, 0);
  private static final TextPosition IN_SOURCE = new TextPosition(-1, 0);

  /// Creates one problem.
  ///
  /// @param source the file, variable or argument
  /// @param position in the file
  /// @param sentence the problem
  public Problem(String source, TextPosition position, String sentence) {
    this(source, position, sentence, 1, sentence);
  }

  /// {@return an entry for problems that are not listed}
  static Problem others(String source, int count) {
    String sentence = count + " more problems";
    return new Problem(source, IN_SOURCE, sentence, count, sentence);
  }

  /// {@return the number of problems in a list}
  public static int count(List<Problem> problems) {
    int count = 0;
    for (Problem problem : problems) {
      count += problem.count();
    }
    return count;
  }

  /// {@return a problem of a variable or an argument}
  public static Problem of(String source, String sentence) {
    return new Problem(source, NO_FILE, sentence);
  }

  /// {@return a problem of a setting}
  ///
  /// @param location of the setting; it already contains the position
  public static Problem at(String location, String sentence) {
    return new Problem(location, IN_SOURCE, sentence);
  }

  /// {@return this problem with another sentence on the line}
  public Problem withNotice(String other) {
    return new Problem(source, position, sentence, count, other);
  }

  /// {@return the whole sentence, with the position in front}
  public String text() {
    if (position.line() < 0) {
      return source + ": " + sentence;
    }
    return (position.line() == 0 ? "" : source + ", " + position + ": ") + sentence;
  }

  /// {@return the sentence on the line, with the file's name instead of its path}
  public String brief() {
    String name = source.substring(source.lastIndexOf('/') + 1);
    return position.line() <= 0
        ? notice
        : name + ":" + position.line() + ":" + position.column() + ": " + notice;
  }
}
