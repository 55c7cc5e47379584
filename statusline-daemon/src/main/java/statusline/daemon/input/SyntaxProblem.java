package statusline.daemon.input;

import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Describes why a JSON document cannot be read. It never quotes the document, because that may be
/// private.
final class SyntaxProblem {
  /// The parser reports the position only in its message. The member names after it are private.
  private static final Pattern POSITION = Pattern.compile(" at line (\\d+) column (\\d+) ");

  private SyntaxProblem() {}

  /// {@return the rest of a sentence that begins with the document}
  static String sentence(IOException failure) {
    String message = failure.getMessage();
    if (!(failure instanceof MalformedJsonException) && !(failure instanceof EOFException)) {
      return message == null ? "it could not be read" : message;
    }
    Matcher position = POSITION.matcher(String.valueOf(message));
    return position.find()
        ? "it is not JSON at line " + position.group(1) + ", column " + position.group(2)
        : "it is not JSON";
  }
}
