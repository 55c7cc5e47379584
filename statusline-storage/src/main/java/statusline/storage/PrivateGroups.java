package statusline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Groups with one member: they have the user's name, and `/etc/group` lists no other member.
///
/// @param entries lines of `/etc/group`
record PrivateGroups(List<String> entries) {
  /// {@return the groups of this system; none if they are not stored in `/etc/group`}
  static PrivateGroups ofSystem() {
    try {
      return new PrivateGroups(Files.readAllLines(Path.of("/etc/group")));
    } catch (IOException unreadable) {
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
