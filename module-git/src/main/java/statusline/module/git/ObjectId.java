package statusline.module.git;

import java.util.Optional;

/// Object names: 40 hexadecimal digits, or 64 in a SHA-256 repository.
final class ObjectId {
  private static final int SHA1 = 40;
  private static final int SHA256 = 64;

  private ObjectId() {}

  /// {@return the object name at a position, if white space or the end of the text follows it}
  static Optional<String> at(String text, int start) {
    int end = start;
    while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
      end++;
    }
    int digits = end - start;
    boolean whole = end == text.length() || Character.isWhitespace(text.charAt(end));
    return whole && (digits == SHA1 || digits == SHA256)
        ? Optional.of(text.substring(start, end))
        : Optional.empty();
  }
}
