package statusline.module.ccusage.engine;

import java.util.ArrayList;
import java.util.List;

/// Numbers for texts that many entries share, such as sessions and models. The number 0 is no
/// text. Safe for use by several threads.
final class Names {
  private final LongIntMap numbers = new LongIntMap();
  private final List<String> texts = new ArrayList<>(List.of(""));

  /// Returns the number of a text of the line.
  ///
  /// @param hash that of the text
  synchronized int number(long hash, TextRange text, byte[] line) {
    int number = numbers.get(hash, 0);
    return number != 0 ? number : add(hash, text.text(line));
  }

  /// Returns the number of a text.
  synchronized int number(String text) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    long hash = Hash64.of(bytes, 0, bytes.length);
    int number = numbers.get(hash, 0);
    return number != 0 ? number : add(hash, text);
  }

  private synchronized int add(long hash, String text) {
    int number = texts.size();
    texts.add(text);
    numbers.put(hash, number);
    return number;
  }

  synchronized String text(int number) {
    return texts.get(number);
  }

  synchronized int size() {
    return texts.size();
  }
}
