package statusline.config.json;

/// Thrown if a text is not JSON or cannot be edited. The message contains the position but no value
/// of the text: `it is not JSON at line 2, column 15`.
public final class JsonTextException extends Exception {
  private static final long serialVersionUID = 1;

  private final int line;
  private final int column;

  JsonTextException(String sentence, TextPosition position) {
    super(sentence + " at " + position);
    this.line = position.line();
    this.column = position.column();
  }

  /// {@return the position of the problem}
  public TextPosition position() {
    return new TextPosition(line, column);
  }
}
