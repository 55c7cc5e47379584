package statusline.broker.catalog;

/// Text for exceptions, on one line.
final class Reason {
  private Reason() {}

  static String of(Throwable thrown) {
    Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
    String message = cause.getMessage();
    String name = cause.getClass().getSimpleName();
    return message == null ? name : name + ": " + oneLine(message);
  }

  /// Replaces control characters, because the message comes from outside and is printed on a
  /// terminal.
  private static String oneLine(String message) {
    var line = new StringBuilder(message);
    for (int i = 0; i < line.length(); i++) {
      if (Character.isISOControl(line.charAt(i))) {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }
}
