package statusline.module.git;

import java.util.Optional;

/// Names of commits: 40 hexadecimal digits, 64 in a repository of SHA-256.
final class ObjectId {
  private static final int SHA1 = 40;
  private static final int SHA256 = 64;

  private ObjectId() {}

  /// {@return the name that a text begins with, white space or nothing after it}
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
