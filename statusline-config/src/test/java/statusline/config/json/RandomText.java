package statusline.config.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Writes random JSON with comments in unusual formats. The same seed yields the same text.
final class RandomText {
  private static final String[] NAMES = {
    "a", "b", "c", "statusLine", "d e", "\\u0066", "\\\"g\\\\"
  };
  private static final String[] SCALARS = {
    "0",
    "-1.50",
    "1e3",
    "true",
    "false",
    "null",
    "\"\"",
    "\"// no\"",
    "\"/* no */\"",
    "\"q\\\",}\"",
    "123456789012345678901234567890",
    "\"\u00e9\ud83d\ude00\""
  };

  private final Random random;
  private final String lineEnd;
  private final String unit;
  private final boolean isWild;
  private final boolean isFlat;
  private final boolean hasTrailingCommas;
  private final boolean hasRepeatedNames;
  private final StringBuilder text = new StringBuilder();
  private final List<String> comments = new ArrayList<>();

  RandomText(long seed) {
    this.random = new Random(seed);
    this.lineEnd = one("\n", "\n", "\r\n", "\r");
    this.unit = one("  ", "    ", "\t", "");
    this.isWild = random.nextInt(3) == 0;
    this.isFlat = random.nextInt(4) == 0;
    this.hasTrailingCommas = random.nextInt(4) == 0;
    this.hasRepeatedNames = random.nextInt(4) == 0;
    text.append(random.nextInt(6) == 0 ? "\ufeff" : "");
    trivia(0);
    object(0);
    text.append(one("", lineEnd, lineEnd + lineEnd));
    trivia(0);
  }

  String text() {
    return text.toString();
  }

  /// Returns all comments, in order. Each is unique.
  List<String> comments() {
    return comments;
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private void object(int depth) {
    List<String> names = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      String name = one(NAMES);
      if (hasRepeatedNames || !names.contains(name)) {
        names.add(name);
      }
    }
    enclosed(
        "{}",
        depth,
        names.size(),
        index -> {
          text.append('"').append(names.get(index)).append('"');
          trivia(depth);
          text.append(isFlat ? ":" : one(": ", ":", " : "));
          trivia(depth);
          value(depth + 1);
        });
  }

  private void value(int depth) {
    switch (depth > 4 ? 9 : random.nextInt(10)) {
      case 0, 1, 2, 3 -> object(depth);
      case 4 -> enclosed("[]", depth, random.nextInt(4), index -> value(depth + 1));
      default -> text.append(one(SCALARS));
    }
  }

  private void enclosed(
      String brackets, int depth, int count, java.util.function.IntConsumer part) {
    text.append(brackets.charAt(0));
    for (int i = 0; i < count; i++) {
      newLine(depth + 1);
      trivia(depth + 1);
      part.accept(i);
      trivia(depth + 1);
      text.append(i < count - 1 || hasTrailingCommas ? "," : "");
      comment();
    }
    trivia(depth);
    newLine(count == 0 ? 0 : depth);
    text.append(brackets.charAt(1));
  }

  private void newLine(int depth) {
    boolean breaks = !isFlat && (!isWild || random.nextBoolean());
    text.append(breaks ? lineEnd + unit.repeat(depth) : isWild ? one("", " ", "\t") : "");
  }

  private void comment() {
    if (random.nextInt(8) == 0) {
      String comment = "/* " + comments.size() + one("", " \"{", " ,", lineEnd) + " */";
      comments.add(comment);
      text.append(one("", " ")).append(comment);
    } else if (!isFlat && random.nextInt(6) == 0) {
      String comment = "// " + comments.size() + one("", " \"}", " /* ", " ,");
      comments.add(comment);
      text.append(one("", " ")).append(comment).append(lineEnd);
    }
  }

  private void trivia(int depth) {
    if (isWild) {
      comment();
      text.append(one("", "", " ", "\t ", lineEnd, lineEnd + unit.repeat(depth)));
    }
  }
}
