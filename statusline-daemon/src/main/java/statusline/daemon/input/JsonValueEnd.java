package statusline.daemon.input;

/// Finds the end of the first JSON object or array in a stream of bytes, by depth and quotes alone.
///
/// The host may keep the pipe open for ever, so a reader stops at the end of the value and not at
/// the end of the stream. Not thread-safe: one instance for each stream.
final class JsonValueEnd {
  private int depth;
  private boolean started;
  private boolean inText;
  private boolean escaped;

  /// Something that is no object or array has begun, so the end cannot be known.
  private boolean scalar;

  /// {@return how many of the bytes belong to the value, or -1 while its end is not among them}
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
    // A byte order mark is no part of the value either.
    return b == ' ' || b == '\n' || b == '\r' || b == '\t' || (b & 0x80) != 0;
  }
}
