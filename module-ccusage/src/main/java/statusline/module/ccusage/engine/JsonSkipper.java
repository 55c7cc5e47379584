package statusline.module.ccusage.engine;

/// Skips objects and arrays, in which most bytes of a transcript are.
///
/// It checks the grammar and finds members that must not be `null`. It uses no recursion, so it
/// is faster than reading each value. Not thread-safe.
final class JsonSkipper {
  private final JsonCursor cursor;

  /// Whether the value at each depth is an object.
  private final boolean[] isObject = new boolean[JsonCursor.MAX_DEPTH + 1];

  private boolean hasForbiddenNull;

  JsonSkipper(JsonCursor cursor) {
    this.cursor = cursor;
  }

  /// Skips the object or array at the cursor's position. Returns whether a member in it is `null`
  /// that must not be.
  ///
  /// @param outer the depth of the value
  boolean skip(int outer) {
    hasForbiddenNull = false;
    int depth = outer - 1;
    int name = -1;
    do {
      byte next = cursor.peek();
      if (next == '{' || next == '[') {
        depth++;
        cursor.enter(depth);
        isObject[depth] = next == '{';
        cursor.position++;
        if (cursor.peek() != close(depth)) {
          name = isObject[depth] ? name() : -1;
          continue;
        }
        cursor.position++;
        depth--;
      } else {
        scalar(next, name);
      }
      while (depth >= outer && !cursor.hasNext(close(depth))) {
        depth--;
      }
      name = depth >= outer && isObject[depth] ? name() : -1;
    } while (depth >= outer);
    return hasForbiddenNull;
  }

  private char close(int depth) {
    return isObject[depth] ? '}' : ']';
  }

  /// Skips a name and the colon. Returns the position of the name.
  private int name() {
    if (cursor.peek() != '"') {
      throw new MalformedJsonException();
    }
    int start = cursor.position;
    cursor.position = cursor.skipString(start);
    cursor.expect(':');
    return start;
  }

  private void scalar(byte next, int name) {
    switch (next) {
      case '"' -> cursor.position = cursor.skipString(cursor.position);
      case 't' -> cursor.literal("true");
      case 'f' -> cursor.literal("false");
      case 'n' -> {
        cursor.literal("null");
        hasForbiddenNull |= name >= 0 && mayNotBeNull(name);
      }
      default -> cursor.number();
    }
  }

  /// Names of skipped members matter only before a null.
  private boolean mayNotBeNull(int name) {
    int position = cursor.position;
    cursor.position = name;
    cursor.string();
    cursor.position = position;
    return Member.of(cursor).mayNotBeNull;
  }
}
