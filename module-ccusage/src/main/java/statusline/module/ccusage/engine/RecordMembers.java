package statusline.module.ccusage.engine;

/// Reads the members of a whole line: a response, or the progress of an agent that wraps one.
final class RecordMembers {
  final Envelope main = new Envelope();

  /// The response of an agent, in `data.message`.
  final Envelope nested = new Envelope();

  final TextRange sessionId = new TextRange();
  private final TextRange version = new TextRange();
  private final JsonCursor cursor;
  private final EnvelopeReader reader;
  private boolean isApiErrorSound;
  private boolean isApiError;
  private boolean hasData;
  private boolean hasNested;

  RecordMembers(JsonCursor cursor, EnvelopeReader reader) {
    this.cursor = cursor;
    this.reader = reader;
  }

  /// Reads the line at the cursor.
  void read() {
    main.clear();
    nested.clear();
    sessionId.clear();
    version.clear();
    isApiErrorSound = true;
    isApiError = false;
    hasData = false;
    hasNested = false;
    reader.start();
    if (cursor.open('{', '}', 1)) {
      readMembers();
    }
    if (cursor.peek() != 0 || cursor.position < cursor.end) {
      throw new MalformedJsonException();
    }
  }

  private void readMembers() {
    int seen = 0;
    do {
      cursor.name();
      Member member = Member.of(cursor);
      seen = reader.once(main, seen, member);
      switch (member) {
        case SESSION_ID -> readSessionId();
        case VERSION -> reader.text(main, member, version);
        case IS_API_ERROR -> readApiError();
        case DATA -> readData();
        default -> reader.member(main, member, 1);
      }
    } while (cursor.hasNext('}'));
  }

  private void readSessionId() {
    nested.isSound &= cursor.peek() == '"' && !sessionId.isPresent();
    reader.text(main, Member.SESSION_ID, sessionId);
  }

  private void readApiError() {
    byte next = cursor.peek();
    isApiError = next == 't';
    isApiErrorSound &= isApiError || next == 'f';
    reader.skip(Member.IS_API_ERROR, 1, false);
  }

  /// `data` is an unknown member of a response, so its type does not matter there.
  private void readData() {
    nested.isSound &= !hasData;
    hasData = true;
    if (cursor.peek() != '{') {
      reader.skip(Member.DATA, 1, false);
      return;
    }
    if (!cursor.open('{', '}', 2)) {
      return;
    }
    do {
      cursor.name();
      Member member = Member.of(cursor);
      if (member == Member.MESSAGE && cursor.peek() == '{') {
        nested.isSound &= !hasNested;
        hasNested = true;
        reader.envelope(nested, 3);
        nested.removeAdvisors();
      } else {
        reader.skip(member, 2, false);
      }
    } while (cursor.hasNext('}'));
  }

  /// Whether the line is the progress of an agent. Its advisors do not count.
  boolean hasNested() {
    return hasNested;
  }

  /// Whether the line states an error of the API.
  boolean isApiError() {
    return isApiError;
  }

  boolean isApiErrorSound() {
    return isApiErrorSound;
  }

  /// Whether the version is absent or starts with digits, a period, digits, a period and a digit.
  boolean hasValidVersion() {
    if (!version.isPresent()) {
      return true;
    }
    int major = digits(version.from());
    int minor = major > version.from() && isPeriod(major) ? digits(major + 1) : -1;
    return minor > major + 1 && isPeriod(minor) && digits(minor + 1) > minor + 1;
  }

  private boolean isPeriod(int at) {
    return at < version.to() && cursor.bytes[at] == '.';
  }

  private int digits(int from) {
    int i = from;
    while (i < version.to() && cursor.bytes[i] >= '0' && cursor.bytes[i] <= '9') {
      i++;
    }
    return i;
  }
}
