package statusline.module.ccusage.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

  private static final List<List<Member>> BY_LENGTH = byLength();

  @SuppressWarnings("ImmutableEnumChecker") // never modified
  private final byte[] name;

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

  private static List<List<Member>> byLength() {
    List<List<Member>> lists = new ArrayList<>();
    for (Member member : values()) {
      while (lists.size() <= member.name.length) {
        lists.add(new ArrayList<>());
      }
      if (member != OTHER) {
        lists.get(member.name.length).add(member);
      }
    }
    return lists;
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
    if (length < BY_LENGTH.size()) {
      List<Member> candidates = BY_LENGTH.get(length);
      for (int i = 0; i < candidates.size(); i++) {
        Member member = candidates.get(i);
        if (Arrays.equals(bytes, from, to, member.name, 0, length)) {
          return member;
        }
      }
    }
    return OTHER;
  }
}
