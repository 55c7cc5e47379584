package statusline.config.file;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the known word that is most similar to a misspelt one.
public final class Nearest {
  private Nearest() {}

  /// {@return the known word with the smallest edit distance; empty if the distance is large}
  public static Optional<String> of(String word, Collection<String> known) {
    String best = null;
    int fewest = Math.max(word.length() > 3 ? 2 : 1, word.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(word, candidate, fewest - 1);
      if (distance < fewest) {
        fewest = distance;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /// {@return the end of a message that suggests a word, or an empty string}
  public static String suggestion(Optional<String> nearest) {
    return nearest.isPresent() ? ". Did you mean \"" + nearest.get() + "\"?" : "";
  }

  /// {@return a message followed by the list of valid words}
  ///
  /// @param message may end with a suggestion
  /// @param title of the list
  public static String withChoice(String message, String title, List<String> words) {
    String end = message.endsWith("?") ? " " : ". ";
    return message + end + title + ": " + String.join(", ", words);
  }

  /// {@return whether a word differs from each known one by more than two edits}
  public static boolean isFar(String word, List<String> known) {
    for (String candidate : known) {
      if (distance(word, candidate, 2) <= 2) {
        return false;
      }
    }
    return true;
  }

  /// {@return the number of insertions, deletions, substitutions and swaps of neighbours between
  /// two words, ignoring case; a larger number if it exceeds the limit}
  ///
  /// Words whose lengths differ by more than the limit are not compared, so that the time does not
  /// depend on the length of a foreign word.
  private static int distance(String oneWord, String otherWord, int limit) {
    if (Math.abs(oneWord.length() - otherWord.length()) > limit) {
      return Integer.MAX_VALUE;
    }
    String one = oneWord.toLowerCase(Locale.ROOT);
    String other = otherWord.toLowerCase(Locale.ROOT);
    int[] before = {};
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] next = new int[row.length];
      next[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = row[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        next[j] = Math.min(changed, Math.min(row[j], next[j - 1]) + 1);
        if (isSwap(one, i, other, j)) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      before = row;
      row = next;
    }
    return row[other.length()];
  }

  private static boolean isSwap(String one, int i, String other, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
