package statusline.dist;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A hostile document.
///
/// @param kind number of its kind, from 1
/// @param what description
/// @param feed writes the document
record Hostile(int kind, String what, ImageRun.Feed feed) {
  /// A valid document with the model `Good`.
  static final String GOOD = "{\"session_id\":\"good\",\"model\":{\"display_name\":\"Good\"}}";

  private static final int LONGEST_NAME = 16;

  static Hostile of(int kind, String what, String document) {
    return new Hostile(kind, what, ImageRun.whole(bytes(document)));
  }

  static Hostile ofModel(int kind, String what, String name) {
    return of(kind, what, GOOD.replace("Good", name));
  }

  /// {@return a document whose model name has the given bytes}
  static Hostile ofModel(int kind, String what, int... name) {
    int at = GOOD.indexOf("Good");
    var document = new ByteArrayOutputStream();
    document.writeBytes(bytes(GOOD.substring(0, at)));
    for (int each : name) {
      document.write(each);
    }
    document.writeBytes(bytes(GOOD.substring(at + "Good".length())));
    return new Hostile(kind, what, ImageRun.whole(document.toByteArray()));
  }

  static Hostile ofDirectory(int kind, String what, String directory) {
    String workspace = "{\"workspace\":{\"current_dir\":\"" + directory + "\"},";
    return of(kind, what, workspace + GOOD.substring(1));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// {@return the start of a text, for a description}
  static String head(String text) {
    return text.substring(0, Math.min(LONGEST_NAME, text.length()));
  }

  @Override
  public String toString() {
    return kind + " " + what;
  }
}
