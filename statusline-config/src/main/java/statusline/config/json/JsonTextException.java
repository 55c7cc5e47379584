package statusline.config.json;

/// A text that cannot be edited, and where. The message is the rest of a sentence that begins with
/// the text's name, and quotes no value of it: `it is not JSON at line 2, column 15`.
public final class JsonTextException extends Exception {
  private static final long serialVersionUID = 1;

  private final int line;
  private final int column;

  JsonTextException(String sentence, Place place) {
    super(sentence + " at " + place);
    this.line = place.line();
    this.column = place.column();
  }

  /// {@return where it is}
  public Place place() {
    return new Place(line, column);
  }
}
