package statusline.config.json;

/// Which of several members with the same name is effective.
public enum DuplicateNames {
  /// The first one, as our own readers implement it.
  FIRST_WINS,
  /// The last one, as in JavaScript.
  LAST_WINS
}
