package statusline.config;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Which known word was meant by an unknown one.
public final class Nearest {
  private Nearest() {}

  /// {@return the word with the fewest characters to change, if they are few}
  public static Optional<String> of(String word, Collection<String> known) {
    String best = null;
    int fewest = Math.max(word.length() > 3 ? 2 : 1, word.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(word, candidate);
      if (distance < fewest) {
        fewest = distance;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /// {@return whether a word is none of the known ones with a slip of the finger}
  static boolean isFar(String word, List<String> known) {
    for (String candidate : known) {
      if (distance(word, candidate) <= 2) {
        return false;
      }
    }
    return true;
  }

  /// How many characters have to be put in, taken out, changed or swapped with their neighbour;
  /// upper case is as good as lower case.
  private static int distance(String one, String other) {
    int[] before = {};
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] next = new int[row.length];
      next[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = row[j - 1] + (same(one, i - 1, other, j - 1) ? 0 : 1);
        next[j] = Math.min(changed, Math.min(row[j], next[j - 1]) + 1);
        if (i > 1 && j > 1 && same(one, i - 1, other, j - 2) && same(one, i - 2, other, j - 1)) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      before = row;
      row = next;
    }
    return row[other.length()];
  }

  private static boolean same(String one, int i, String other, int j) {
    return Character.toLowerCase(one.charAt(i)) == Character.toLowerCase(other.charAt(j));
  }
}
