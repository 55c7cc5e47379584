package statusline.broker.catalog;

/// A throwable in a few words.
final class Reason {
  private Reason() {}

  static String of(Throwable thrown) {
    Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
    String message = cause.getMessage();
    String name = cause.getClass().getSimpleName();
    return message == null ? name : name + ": " + message;
  }
}
