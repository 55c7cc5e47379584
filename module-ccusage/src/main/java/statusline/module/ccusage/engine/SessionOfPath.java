package statusline.module.ccusage.engine;

import java.nio.file.Path;

/// The session of a transcript whose lines do not name one.
final class SessionOfPath {
  private SessionOfPath() {}

  /// Returns the session id that the path implies: the file's name directly in a project's folder,
  /// the folder above `subagents`, else the name of the file's folder.
  static String of(Path file) {
    int count = file.getNameCount();
    String folder = name(file, count - 2);
    if (folder.equals("subagents")) {
      return name(file, count - 3);
    }
    if (name(file, count - 3).equals("projects")) {
      String name = name(file, count - 1);
      return name.substring(0, name.length() - ".jsonl".length());
    }
    return folder;
  }

  private static String name(Path file, int index) {
    return index < 0 ? "" : file.getName(index).toString();
  }
}
