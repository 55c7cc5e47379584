package statusline.broker.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/// Says in a few words where a JSON document breaks; never quotes it, for it may be private.
final class Breakage {
  private Breakage() {}

  static String sentence(IOException broken) {
    if (broken instanceof JsonProcessingException json) {
      JsonLocation where = json.getLocation();
      return where == null
          ? "it is not JSON"
          : "it is not JSON at line " + where.getLineNr() + ", column " + where.getColumnNr();
    }
    String message = broken.getMessage();
    return message == null ? "it could not be read" : message;
  }
}
