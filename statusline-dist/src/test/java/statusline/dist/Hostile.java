package statusline.dist;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A document that no good host writes.
///
/// @param kind its number, from 1
/// @param what it is
/// @param feed writes it
record Hostile(int kind, String what, ImageRun.Feed feed) {
  /// A document that would be good, of the model `Good`.
  static final String GOOD = "{\"session_id\":\"good\",\"model\":{\"display_name\":\"Good\"}}";

  private static final int LONGEST_NAME = 16;

  static Hostile of(int kind, String what, String document) {
    return new Hostile(kind, what, ImageRun.whole(bytes(document)));
  }

  static Hostile ofModel(int kind, String what, String name) {
    return of(kind, what, GOOD.replace("Good", name));
  }

  /// One whose model's name is made of these very bytes.
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

  /// The beginning of a text, to name it by.
  static String head(String text) {
    return text.substring(0, Math.min(LONGEST_NAME, text.length()));
  }

  @Override
  public String toString() {
    return kind + " " + what;
  }
}
