package statusline.config.dropin;

/// Thrown if a drop-in cannot be used. The message is a sentence without a full stop.
public final class DropInException extends Exception {
  private static final long serialVersionUID = 1;

  /// Creates the exception.
  public DropInException(String message) {
    super(message);
  }

  DropInException(String message, Throwable cause) {
    super(message, cause);
  }
}
