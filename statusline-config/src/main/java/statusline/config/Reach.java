package statusline.config;

/// Where a key may be set.
public enum Reach {
  /// In the system's and the user's file: the key names a command, a path or a module, or applies
  /// to all sessions at once.
  FILES("files"),
  /// Also in the environment and the arguments of a run: the key concerns timing, the terminal, a
  /// threshold of a warning, or free text.
  RUN("files, environment, flags"),
  /// Also in a project's file: the key concerns the appearance, and it can neither contain text of
  /// the project nor hide a warning.
  ANYWHERE("everywhere");

  private final String words;

  Reach(String words) {
    this.words = words;
  }

  /// {@return the name shown in listings}
  public String words() {
    return words;
  }

  /// {@return whether a layer may set a key with this reach}
  public boolean includes(Origin origin) {
    return switch (origin) {
      case DEFAULT, SYSTEM_FILE, USER_FILE -> true;
      case ENVIRONMENT, FLAG -> this != FILES;
      case UNLISTED_FILE, PROJECT_FILE -> this == ANYWHERE;
    };
  }
}
