package statusline.broker.fetch;

/// Thrown in place of an exception of a drop-in's code. The original would keep its classes alive,
/// and its methods are code of the drop-in.
public final class FailedCallException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Creates the exception.
  public FailedCallException(String message) {
    super(message, null, false, false);
  }
}
