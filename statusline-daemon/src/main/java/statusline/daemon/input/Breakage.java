package statusline.daemon.input;

import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says in a few words where a JSON document breaks; never quotes it, for it may be private.
final class Breakage {
  /// The parser tells the place in its message alone; the names of members that follow are private.
  private static final Pattern PLACE = Pattern.compile(" at line (\\d+) column (\\d+) ");

  private Breakage() {}

  static String sentence(IOException broken) {
    String message = broken.getMessage();
    if (!(broken instanceof MalformedJsonException) && !(broken instanceof EOFException)) {
      return message == null ? "it could not be read" : message;
    }
    Matcher place = PLACE.matcher(String.valueOf(message));
    return place.find()
        ? "it is not JSON at line " + place.group(1) + ", column " + place.group(2)
        : "it is not JSON";
  }
}
