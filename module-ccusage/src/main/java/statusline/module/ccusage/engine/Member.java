package statusline.module.ccusage.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The names of members that the usage engine knows.
enum Member {
  TIMESTAMP("timestamp"),
  MESSAGE("message"),
  DATA("data"),
  USAGE("usage"),
  MODEL("model", true),
  ID("id", true),
  SESSION_ID("sessionId", true),
  REQUEST_ID("requestId", true),
  VERSION("version", true),
  COST_USD("costUSD", true),
  IS_SIDECHAIN("isSidechain"),
  IS_API_ERROR("isApiErrorMessage", true),
  CWD("cwd", true),
  INPUT("input_tokens"),
  OUTPUT("output_tokens"),
  CACHE_READ("cache_read_input_tokens", true),
  CACHE_CREATION_TOKENS("cache_creation_input_tokens", true),
  CACHE_CREATION("cache_creation"),
  EPHEMERAL_5M("ephemeral_5m_input_tokens"),
  EPHEMERAL_1H("ephemeral_1h_input_tokens"),
  SPEED("speed", true),
  ITERATIONS("iterations"),
  TYPE("type"),
  OTHER("");

  private static final int MAX_LENGTH = 31;

  private static final Member[] TABLE = table();

  @SuppressWarnings("ImmutableEnumChecker") // never modified
  private final byte[] name;

  /// The next member whose name has the same length and first byte, or [#OTHER].
  @SuppressWarnings("ImmutableEnumChecker") // set once
  private Member next = this;

  /// Whether ccusage skips a line in which a member of this name is `null`, at any depth.
  final boolean mayNotBeNull;

  Member(String name) {
    this(name, false);
  }

  Member(String name, boolean mayNotBeNull) {
    this.name = name.getBytes(StandardCharsets.US_ASCII);
    this.mayNotBeNull = mayNotBeNull;
  }

  /// A bit that is this member's own.
  @SuppressWarnings("EnumOrdinal") // the bits are never stored
  int bit() {
    return 1 << ordinal();
  }

  /// Length and first byte of a name are an index of this table.
  private static int slot(int length, byte first) {
    return (length << 5) | (first & 31);
  }

  private static Member[] table() {
    Member[] table = new Member[slot(MAX_LENGTH + 1, (byte) 0)];
    Arrays.fill(table, OTHER);
    for (Member member : values()) {
      if (member != OTHER) {
        int slot = slot(member.name.length, member.name[0]);
        member.next = table[slot];
        table[slot] = member;
      }
    }
    return table;
  }

  /// Returns the member that the cursor's last string names.
  static Member of(JsonCursor cursor) {
    if (cursor.textHasEscapes) {
      byte[] decoded = Texts.decode(cursor).getBytes(StandardCharsets.UTF_8);
      return of(decoded, 0, decoded.length);
    }
    return of(cursor.bytes, cursor.textStart, cursor.textEnd);
  }

  private static Member of(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length == 0 || length > MAX_LENGTH) {
      return OTHER;
    }
    Member member = TABLE[slot(length, bytes[from])];
    while (member != OTHER && !member.isAt(bytes, from)) {
      member = member.next;
    }
    return member;
  }

  private boolean isAt(byte[] bytes, int from) {
    for (int i = 0; i < name.length; i++) {
      if (bytes[from + i] != name[i]) {
        return false;
      }
    }
    return true;
  }
}
