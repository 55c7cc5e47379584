package statusline.daemon.input;

/// Finds the end of the first JSON object or array in a stream.
///
/// It counts brackets outside strings.
///
/// The host may keep the pipe open, so a reader stops at the end of the value instead of the end of
/// the stream. Each stream needs its own instance. Not thread-safe.
final class JsonValueEnd {
  private int depth;
  private boolean started;
  private boolean inText;
  private boolean escaped;

  /// Whether the stream begins with something else, whose end cannot be detected.
  private boolean scalar;

  /// {@return the number of bytes that belong to the value, or -1 if it continues after them}
  int scan(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (ends(bytes[i])) {
        return i - offset + 1;
      }
    }
    return -1;
  }

  private boolean ends(byte b) {
    if (inText) {
      text(b);
      return false;
    }
    switch (b) {
      case '"' -> inText = true;
      case '{', '[' -> {
        depth++;
        started = !scalar;
      }
      case '}', ']' -> depth--;
      default -> scalar |= !started && !isBlank(b);
    }
    return started && depth <= 0;
  }

  private void text(byte b) {
    if (escaped) {
      escaped = false;
    } else if (b == '\\') {
      escaped = true;
    } else if (b == '"') {
      inText = false;
    }
  }

  private static boolean isBlank(byte b) {
    // Bytes of a byte order mark are skipped too.
    return b == ' ' || b == '\n' || b == '\r' || b == '\t' || (b & 0x80) != 0;
  }
}
