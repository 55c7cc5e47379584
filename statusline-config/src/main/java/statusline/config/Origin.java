package statusline.config;

/// Who says a setting, the weakest first.
public enum Origin {
  /// Nobody: it is as it was built.
  DEFAULT("default"),
  /// The system's file in the image.
  SYSTEM_FILE("system file"),
  /// The user's own file.
  USER_FILE("user file"),
  /// A project's file. A repository is not trusted: it decides about looks only.
  PROJECT_FILE("project file"),
  /// The environment of a run. It comes by way of the host, whose settings a repository may
  /// influence: it decides about looks and timing only.
  ENVIRONMENT("environment"),
  /// The arguments of a run, which stand in the same settings.
  FLAG("flag");

  private final String words;

  Origin(String words) {
    this.words = words;
  }

  /// {@return how it is called in a listing}
  public String words() {
    return words;
  }

  /// {@return whether it holds for one run and not for the whole account}
  public boolean isOfARun() {
    return compareTo(PROJECT_FILE) >= 0;
  }
}
