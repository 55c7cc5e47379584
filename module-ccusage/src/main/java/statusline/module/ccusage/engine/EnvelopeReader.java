package statusline.module.ccusage.engine;

import java.nio.charset.StandardCharsets;

/// Reads the members of a response that costs depend on, and skips the others.
final class EnvelopeReader {
  private final JsonCursor cursor;
  private final UsageReader usage;
  private final JsonSkipper skipper;
  private boolean hasForbiddenNull;

  EnvelopeReader(JsonCursor cursor) {
    this.cursor = cursor;
    this.skipper = new JsonSkipper(cursor);
    this.usage = new UsageReader(cursor, this);
  }

  /// Starts a line.
  void start() {
    hasForbiddenNull = false;
  }

  /// Whether a member was `null` that makes ccusage skip the whole line.
  boolean hasForbiddenNull() {
    return hasForbiddenNull;
  }

  /// Reads an object with the members of a response.
  void envelope(Envelope target, int depth) {
    if (!cursor.open('{', '}', depth)) {
      return;
    }
    int seen = 0;
    do {
      cursor.name();
      Member member = Member.of(cursor);
      seen = once(target, seen, member);
      member(target, member, depth);
    } while (cursor.hasNext('}'));
  }

  /// Marks a known member as seen. A second one makes the response unsound.
  int once(Envelope target, int seen, Member member) {
    if (member == Member.OTHER) {
      return seen;
    }
    int bit = member.bit();
    target.isSound &= (seen & bit) == 0 || !isKnown(member);
    return seen | bit;
  }

  private static boolean isKnown(Member member) {
    return switch (member) {
      case TIMESTAMP, MESSAGE, SESSION_ID, REQUEST_ID, VERSION, COST_USD -> true;
      case IS_SIDECHAIN, IS_API_ERROR -> true;
      default -> false;
    };
  }

  /// Reads one member of a response.
  void member(Envelope target, Member member, int depth) {
    switch (member) {
      case TIMESTAMP -> text(target, member, target.timestamp);
      case REQUEST_ID -> text(target, member, target.requestId);
      case COST_USD -> cost(target);
      case IS_SIDECHAIN -> sidechain(target);
      case MESSAGE -> message(target, depth + 1);
      default -> skip(member, depth, false);
    }
  }

  private void message(Envelope target, int depth) {
    if (cursor.peek() != '{') {
      target.isSound = false;
      skip(Member.MESSAGE, depth, false);
      return;
    }
    if (!cursor.open('{', '}', depth)) {
      return;
    }
    int seen = 0;
    do {
      cursor.name();
      Member member = Member.of(cursor);
      switch (member) {
        case MODEL -> text(target, member, target.model);
        case ID -> text(target, member, target.id);
        case USAGE -> {
          target.hasUsage = true;
          usage.read(target, depth + 1);
        }
        default -> {
          skip(member, depth, false);
          continue;
        }
      }
      target.isSound &= (seen & member.bit()) == 0;
      seen |= member.bit();
    } while (cursor.hasNext('}'));
  }

  /// Reads a string, which must have no lone surrogate and be valid UTF-8.
  void text(Envelope target, Member member, TextRange text) {
    if (cursor.peek() == '"') {
      cursor.string();
      target.isSound &= cursor.textIsClean;
      text.take(cursor);
    } else {
      target.isSound = false;
      skip(member, 1, false);
    }
  }

  private void cost(Envelope target) {
    byte next = cursor.peek();
    if (next == '-' || (next >= '0' && next <= '9')) {
      cursor.number();
      int length = cursor.textEnd - cursor.textStart;
      String digits = new String(cursor.bytes, cursor.textStart, length, StandardCharsets.US_ASCII);
      target.costUsd = Double.parseDouble(digits);
    } else {
      target.isSound = false;
      skip(Member.COST_USD, 1, false);
    }
  }

  private void sidechain(Envelope target) {
    byte next = cursor.peek();
    target.isSidechain = next == 't';
    target.isSound &= next == 't' || next == 'f' || next == 'n';
    skip(Member.IS_SIDECHAIN, 1, false);
  }

  /// Skips a value.
  ///
  /// @param member the member whose value it is
  /// @param isIteration whether `model` may be `null` there, in an element of `iterations`
  void skip(Member member, int depth, boolean isIteration) {
    byte next = cursor.peek();
    switch (next) {
      case '"' -> cursor.string();
      case '{', '[' -> hasForbiddenNull |= skipper.skip(depth + 1);
      case 't' -> cursor.literal("true");
      case 'f' -> cursor.literal("false");
      case 'n' -> {
        cursor.literal("null");
        hasForbiddenNull |= member.mayNotBeNull && !(isIteration && member == Member.MODEL);
      }
      default -> cursor.number();
    }
  }
}
