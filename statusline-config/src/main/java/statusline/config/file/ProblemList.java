package statusline.config.file;

import java.util.ArrayList;
import java.util.List;

/// The problems of one source. The first 20 are listed, all are counted. Not thread-safe.
public final class ProblemList {
  /// The maximum number of listed problems.
  public static final int MAX_LISTED = 20;

  private final String source;
  private final List<Problem> listed = new ArrayList<>();
  private int unlisted;

  /// Creates an empty list.
  ///
  /// @param source name of the source in messages
  public ProblemList(String source) {
    this.source = source;
  }

  /// {@return whether further problems are only counted, so that callers need not describe them}
  public boolean isFull() {
    return listed.size() >= MAX_LISTED;
  }

  /// {@return whether there is no problem}
  public boolean isEmpty() {
    return listed.isEmpty();
  }

  /// Adds a problem.
  public void add(Problem problem) {
    if (isFull()) {
      unlisted++;
    } else {
      listed.add(problem);
    }
  }

  /// Adds a problem that is not described, because the list is full.
  public void addUnlisted() {
    unlisted++;
  }

  /// {@return the listed problems, and one that stands for all others}
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(listed);
    if (unlisted > 0) {
      all.add(Problem.others(source, unlisted));
    }
    return List.copyOf(all);
  }
}
