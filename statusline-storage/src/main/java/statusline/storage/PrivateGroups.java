package statusline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Groups that one user has alone: they have his name, and `/etc/group` lists nobody else.
///
/// @param entries of `/etc/group`
record PrivateGroups(List<String> entries) {
  /// {@return those of this system; none where its groups are kept elsewhere}
  static PrivateGroups ofSystem() {
    try {
      return new PrivateGroups(Files.readAllLines(Path.of("/etc/group")));
    } catch (IOException unknown) {
      return new PrivateGroups(List.of());
    }
  }

  boolean isOnlyOf(String group, String user) {
    return group.equals(user)
        && entries.stream()
            .map(entry -> entry.split(":", -1))
            .anyMatch(
                fields ->
                    fields.length == 4
                        && fields[0].equals(group)
                        && (fields[3].isEmpty() || fields[3].equals(user)));
  }
}
