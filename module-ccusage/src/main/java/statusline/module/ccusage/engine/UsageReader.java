package statusline.module.ccusage.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads `usage`, with the usages of advisors in `iterations`.
final class UsageReader {
  private static final byte[] FAST = {'f', 'a', 's', 't'};
  private static final byte[] STANDARD = {'s', 't', 'a', 'n', 'd', 'a', 'r', 'd'};
  private static final byte[] ADVISOR = "advisor_message".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LARGEST = "18446744073709551615".getBytes(StandardCharsets.US_ASCII);
  private static final long MAX_TENTH = Long.MAX_VALUE / 10;
  private static final int REQUIRED = Member.INPUT.bit() | Member.OUTPUT.bit();

  private final JsonCursor cursor;
  private final EnvelopeReader reader;

  /// Whether each member of the usage that is read had the right type.
  private boolean isSound;

  UsageReader(JsonCursor cursor, EnvelopeReader reader) {
    this.cursor = cursor;
    this.reader = reader;
  }

  /// Reads the value of `usage`.
  void read(Envelope target, int depth) {
    if (cursor.peek() != '{') {
      target.isSound = false;
      reader.skip(Member.USAGE, depth, false);
      return;
    }
    isSound = true;
    int seen = 0;
    if (cursor.open('{', '}', depth)) {
      do {
        cursor.name();
        Member member = Member.of(cursor);
        if (member == Member.ITERATIONS) {
          boolean soFar = isSound;
          iterations(target, depth + 1);
          isSound = soFar;
        } else if (count(target.tokens, member, depth)) {
          isSound &= (seen & member.bit()) == 0;
          seen |= member.bit();
        }
      } while (cursor.hasNext('}'));
    }
    target.isSound &= isSound && (seen & REQUIRED) == REQUIRED;
  }

  /// Reads one member of a usage. Returns whether it is a known one.
  private boolean count(Tokens tokens, Member member, int depth) {
    switch (member) {
      case INPUT -> tokens.input = number(member);
      case OUTPUT -> tokens.output = number(member);
      case CACHE_READ -> tokens.cacheRead = number(member);
      case CACHE_CREATION_TOKENS -> tokens.cacheCreationFlat = number(member);
      case CACHE_CREATION -> cacheCreation(tokens, depth + 1);
      case SPEED -> speed(tokens);
      default -> {
        reader.skip(member, depth, false);
        return false;
      }
    }
    return true;
  }

  private void cacheCreation(Tokens tokens, int depth) {
    if (cursor.peek() != '{') {
      isSound &= cursor.peek() == 'n';
      reader.skip(Member.CACHE_CREATION, depth, false);
      return;
    }
    tokens.hasCacheCreation = true;
    if (!cursor.open('{', '}', depth)) {
      return;
    }
    do {
      cursor.name();
      Member member = Member.of(cursor);
      switch (member) {
        case EPHEMERAL_5M -> tokens.cacheCreation5m = number(member);
        case EPHEMERAL_1H -> tokens.cacheCreation1h = number(member);
        default -> reader.skip(member, depth, false);
      }
    } while (cursor.hasNext('}'));
  }

  private void speed(Tokens tokens) {
    if (cursor.peek() != '"') {
      isSound = false;
      reader.skip(Member.SPEED, 1, false);
      return;
    }
    cursor.string();
    if (isText(FAST)) {
      tokens.speed = Tokens.Speed.FAST;
    } else {
      tokens.speed = Tokens.Speed.STANDARD;
      isSound &= isText(STANDARD);
    }
  }

  private boolean isText(byte[] text) {
    return Arrays.equals(cursor.bytes, cursor.textStart, cursor.textEnd, text, 0, text.length);
  }

  /// Reads an integer from 0 to 2^64-1. Values over 2^63-1 become 2^63-1.
  private long number(Member member) {
    byte next = cursor.peek();
    if (next != '-' && (next < '0' || next > '9')) {
      isSound = false;
      reader.skip(member, 1, false);
      return 0;
    }
    boolean isInteger = cursor.number();
    isSound &= isInteger && isInRange();
    if (!isInteger) {
      return 0;
    }
    long value = 0;
    for (int i = cursor.textStart; i < cursor.textEnd; i++) {
      int digit = cursor.bytes[i] - '0';
      long longer = value * 10 + digit;
      value = value > MAX_TENTH || longer < 0 ? Long.MAX_VALUE : longer;
    }
    return value;
  }

  /// Returns whether the last number, an integer without leading zeros, is at most 2^64-1.
  private boolean isInRange() {
    int digits = cursor.textEnd - cursor.textStart;
    return digits < LARGEST.length
        || (digits == LARGEST.length
            && Arrays.compare(cursor.bytes, cursor.textStart, cursor.textEnd, LARGEST, 0, digits)
                <= 0);
  }

  /// Reads `iterations`. If one element is unsound, no advisor of the line counts.
  private void iterations(Envelope target, int depth) {
    if (cursor.peek() != '[') {
      reader.skip(Member.ITERATIONS, depth, false);
      return;
    }
    isSound = true;
    if (cursor.open('[', ']', depth)) {
      do {
        if (cursor.peek() == '{') {
          iteration(target.addAdvisor(), depth + 1);
        } else {
          isSound = false;
          reader.skip(Member.OTHER, depth, false);
        }
      } while (cursor.hasNext(']'));
    }
    if (!isSound) {
      target.removeAdvisors();
    }
  }

  private void iteration(Advisor advisor, int depth) {
    int seen = 0;
    if (cursor.open('{', '}', depth)) {
      do {
        cursor.name();
        seen |= iterationMember(advisor, depth).bit();
      } while (cursor.hasNext('}'));
    }
    isSound &= (seen & REQUIRED) == REQUIRED;
  }

  private Member iterationMember(Advisor advisor, int depth) {
    Member member = Member.of(cursor);
    if (member == Member.MODEL && cursor.peek() == '"') {
      cursor.string();
      advisor.model.take(cursor);
    } else if (member == Member.TYPE && cursor.peek() == '"') {
      cursor.string();
      advisor.isAdvisor = isText(ADVISOR);
    } else if (member == Member.MODEL) {
      reader.skip(member, depth, true);
    } else {
      count(advisor.tokens, member, depth);
    }
    return member;
  }
}
