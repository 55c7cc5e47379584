package statusline.config.json;

/// Which of several members of one name counts for the program that a text is written for.
public enum Repeated {
  /// As our own readers have it.
  FIRST_COUNTS,
  /// As JavaScript has it.
  LAST_COUNTS
}
