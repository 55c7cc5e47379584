package statusline.module.ccusage.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds the parser against Gson's streaming reader, on generated lines with random faults.
class ParserFuzzTest {
  private static final int LINES = 40_000;
  private static final int MAX_LENGTH = 4096;

  private static final byte[] USAGE = "\"usage\":{".getBytes(StandardCharsets.US_ASCII);

  /// What means something in JSON.
  private static final String[] WORDS =
      ("{ } [ ] \" , : \\ \t \u0001 é € \ud83d\ude00 \\ud83d \\ude00 \\ud83d\\u0041 \\u00 1 0 - . +"
              + " e 1e3 18446744073709551615 20000000000000000000 9223372036854775808 true null"
              + " \"model\":")
          .split(" ", -1);

  /// Bytes that are no valid UTF-8: too long for their value, half of a surrogate pair, too large,
  /// too few.
  private static final String[] NO_UTF8 =
      "c080 e09fbf eda080 f08fbfbf f4908080 c3 e282 ff".split(" ", -1);

  private static final byte[] NOTHING = {};
  private static final BigInteger MAX_COUNT = BigInteger.valueOf(Long.MAX_VALUE);

  /// Members whose value is a text.
  private static final List<String[]> TEXTS =
      List.of(
          new String[] {"timestamp"},
          new String[] {"sessionId"},
          new String[] {"requestId"},
          new String[] {"message", "model"},
          new String[] {"message", "id"});

  @TempDir private Path folder;
  private final Random random = new Random(20_261_130);
  private final JsonCursor cursor = new JsonCursor();
  private final EnvelopeReader reader = new EnvelopeReader(cursor);
  private final RecordMembers record = new RecordMembers(cursor, reader);
  private int malformed;
  private int unclean;
  private int texts;
  private int counts;
  private int unsound;

  @Test
  void parserReadsWhatGsonReads() throws IOException, InterruptedException {
    List<byte[]> lines = lines();
    for (int i = 0; i < LINES; i++) {
      byte[] line = changed(lines.get(random.nextInt(lines.size())));
      compare(line, "line " + i + ": " + new String(line, StandardCharsets.UTF_8));
    }
    // Otherwise the faults are too rare or too many to find anything.
    assertTrue(malformed > LINES / 10 && malformed < LINES, () -> malformed + " malformed");
    assertTrue(unclean > LINES / 100, () -> unclean + " with invalid text");
    assertTrue(unsound > LINES / 1000, () -> unsound + " with other numbers");
    assertTrue(texts > LINES && counts > LINES, () -> texts + " texts, " + counts + " counts");
  }

  private List<byte[]> lines() throws IOException, InterruptedException {
    Path corpus = Corpus.generate(folder, "--seed 3 --target-mb 2 --quirks 4 --skew loaders");
    List<byte[]> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
          if (!line.isEmpty() && line.length() <= MAX_LENGTH) {
            lines.add(line.getBytes(StandardCharsets.ISO_8859_1));
          }
        }
      }
    }
    return lines;
  }

  /// Makes up to three random changes.
  private byte[] changed(byte[] line) {
    byte[] changed = line.clone();
    for (int change = random.nextInt(4); change > 0 && changed.length > 1; change--) {
      int at = place(changed);
      byte[] piece = piece();
      switch (random.nextInt(4)) {
        case 0 -> changed = joined(changed, at, piece, at + 1);
        case 1 -> changed = joined(changed, at, piece, at);
        case 2 -> changed = joined(changed, at, NOTHING, at + 1);
        default -> {
          int end = Math.min(changed.length, at + random.nextInt(64));
          changed = joined(changed, end, NOTHING, at);
        }
      }
    }
    return changed;
  }

  private byte[] piece() {
    int choice = random.nextInt(WORDS.length + NO_UTF8.length);
    return choice < WORDS.length
        ? WORDS[choice].getBytes(StandardCharsets.UTF_8)
        : HexFormat.of().parseHex(NO_UTF8[choice - WORDS.length]);
  }

  /// Returns any position, or in every other case one close behind the start of the usage.
  private int place(byte[] line) {
    int usage = ByteWords.indexOf(line, 0, line.length, USAGE, 0);
    boolean isInUsage = usage < line.length && random.nextBoolean();
    return isInUsage
        ? Math.min(line.length - 1, usage + random.nextInt(200))
        : random.nextInt(line.length);
  }

  /// Returns the bytes before `end`, those of `middle`, and those from `next` on.
  private static byte[] joined(byte[] line, int end, byte[] middle, int next) {
    var joined = new ByteArrayOutputStream();
    joined.write(line, 0, end);
    joined.writeBytes(middle);
    joined.write(line, next, line.length - next);
    return joined.toByteArray();
  }

  private void compare(byte[] line, String message) {
    cursor.reset(line, 0, line.length);
    ReferenceLine reference = reference(line);
    assertEquals(reference != null, isWellFormed(), message);
    if (reference == null) {
      malformed++;
      return;
    }
    assertEquals(reference.isClean(), cursor.isClean, message);
    unclean += cursor.isClean ? 0 : 1;
    TextRange[] ranges = {
      record.main.timestamp,
      record.sessionId,
      record.main.requestId,
      record.main.model,
      record.main.id
    };
    for (int i = 0; i < ranges.length; i++) {
      compareText(reference.values(TEXTS.get(i)), ranges[i], line, message);
    }
    Tokens tokens = record.main.tokens;
    compareCount(reference.values("message", "usage", "input_tokens"), tokens.input, message);
    compareCount(reference.values("message", "usage", "output_tokens"), tokens.output, message);
    compareCount(
        reference.values("message", "usage", "cache_read_input_tokens"), tokens.cacheRead, message);
  }

  private static ReferenceLine reference(byte[] line) {
    try {
      return new ReferenceLine(line);
    } catch (IOException malformed) {
      return null;
    }
  }

  private boolean isWellFormed() {
    try {
      record.read();
      return true;
    } catch (MalformedJsonException e) {
      return false;
    }
  }

  /// Which of several members counts does not matter: a line with two does not count.
  private void compareText(List<Object> values, TextRange range, byte[] line, String message) {
    if (values.isEmpty()) {
      assertEquals(false, range.isPresent(), message);
    } else if (values.size() == 1 && values.getFirst() instanceof String text) {
      assertEquals(text, range.text(line), message);
      texts++;
    }
  }

  private void compareCount(List<Object> values, long count, String message) {
    if (values.isEmpty()) {
      assertEquals(0, count, message);
    } else if (values.size() == 1 && values.getFirst() instanceof ReferenceLine.NumberText number) {
      if (number.text().matches("[0-9]+")
          && new BigInteger(number.text()).bitLength() <= Long.SIZE) {
        BigInteger expected = new BigInteger(number.text()).min(MAX_COUNT);
        assertEquals(expected.longValue(), count, message);
        counts++;
      } else {
        assertFalse(record.main.isSound, message);
        unsound++;
      }
    }
  }
}
