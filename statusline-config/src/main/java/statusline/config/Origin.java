package statusline.config;

/// The layer that a setting comes from, in ascending order of precedence.
public enum Origin {
  /// The default value.
  DEFAULT("default"),
  /// The system's file in the image.
  SYSTEM_FILE("system file"),
  /// The user's own file.
  USER_FILE("user file"),
  /// The user's file in a configuration directory that only a request names, so it may only set the
  /// appearance. Links must not lead out of the directory, because messages reveal a file's
  // content.
  UNLISTED_FILE("unlisted user file"),
  /// A project's file. A repository is not trusted, so it may only set the appearance.
  PROJECT_FILE("project file"),
  /// The environment of a run. The host's settings, which a repository may influence, can set it,
  /// so it may only set the appearance and timing.
  ENVIRONMENT("environment"),
  /// The arguments of a run, which the host's settings contain too.
  FLAG("flag");

  private final String words;

  Origin(String words) {
    this.words = words;
  }

  /// {@return the name shown in listings}
  public String words() {
    return words;
  }

  /// {@return whether the layer applies to one run instead of the whole account}
  public boolean isOfARun() {
    return compareTo(PROJECT_FILE) >= 0;
  }
}
