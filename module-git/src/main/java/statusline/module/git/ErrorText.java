package statusline.module.git;

/// The part of git's error output that names the problem.
final class ErrorText {
  private static final String FATAL = "fatal: ";

  private ErrorText() {}

  /// {@return the line with the fatal error, or else the first line, with its continuation}
  ///
  /// Git indents the lines of a list, such as that of unknown extensions, by a tab.
  static String of(String complaint) {
    String text = complaint.strip();
    int start = text.startsWith(FATAL) ? 0 : Math.max(0, text.indexOf("\n" + FATAL) + 1);
    int end = lineEnd(text, start);
    while (end + 1 < text.length() && text.charAt(end) == '\n' && text.charAt(end + 1) == '\t') {
      end = lineEnd(text, end + 2);
    }
    return text.substring(start, end).replace("\n\t", " ");
  }

  private static int lineEnd(String text, int start) {
    int end = start;
    while (end < text.length() && !Character.isISOControl(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
