package statusline.renderer.look;

/// The data modules that every layout knows. One that a layout does not name is left out on
/// purpose; a drop-in's was not thought of, so it is shown at the end.
public final class OurModules {
  private static final String[] IDS = {
    "changes",
    "context",
    "cost",
    "git",
    "limits",
    "model",
    "project",
    "prompt-cache",
    "pull-request",
    "session",
    "spend",
    "time",
    "weekly"
  };

  private OurModules() {}

  /// {@return whether a data module is one of them}
  public static boolean include(String moduleId) {
    for (String id : IDS) {
      if (id.equals(moduleId)) {
        return true;
      }
    }
    return false;
  }
}
