package statusline.config;

/// Who may say a key.
public enum Reach {
  /// The system's and the user's file: it names a command, a path or a module, or holds for all
  /// sessions at once.
  FILES("files"),
  /// Also the environment and the arguments of a run: it is about timing.
  RUN("files, environment, flags"),
  /// Also a project's file: it is about looks.
  ANYWHERE("everywhere");

  private final String words;

  Reach(String words) {
    this.words = words;
  }

  /// {@return how it is called in a listing}
  public String words() {
    return words;
  }

  /// {@return whether a key of this reach counts there}
  public boolean includes(Origin origin) {
    return switch (origin) {
      case DEFAULT, SYSTEM_FILE, USER_FILE -> true;
      case ENVIRONMENT, FLAG -> this != FILES;
      case PROJECT_FILE -> this == ANYWHERE;
    };
  }
}
