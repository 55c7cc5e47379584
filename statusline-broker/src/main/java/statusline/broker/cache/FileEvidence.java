package statusline.broker.cache;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.FileFacts;

/// The files on which a reading depends, with their attributes at the time of the fetch.
///
/// Attributes are recorded when a data module names the file, so a change during the fetch counts
/// as a later one. Only the fetching thread writes, before the reading is published.
public final class FileEvidence {
  private final FileAccess files;
  private final List<Item> items = new ArrayList<>();

  /// Creates evidence without files.
  ///
  /// @param files file system to check
  public FileEvidence(FileAccess files) {
    this.files = files;
  }

  /// {@return evidence with recorded files}
  ///
  /// @param files file system to check
  /// @param items recorded files
  public static FileEvidence of(FileAccess files, List<Item> items) {
    var evidence = new FileEvidence(files);
    evidence.items.addAll(items);
    return evidence;
  }

  /// {@return the recorded files}
  public List<Item> items() {
    return List.copyOf(items);
  }

  /// Records a file or directory, which need not exist.
  public void add(Path path) {
    items.add(new Item(path, files.facts(path)));
  }

  /// {@return whether all files are unchanged}
  public boolean holds() {
    for (Item item : items) {
      if (!same(item.facts(), files.facts(item.path()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Optional<FileFacts> before, Optional<FileFacts> now) {
    if (before.isEmpty() || now.isEmpty()) {
      return before.isEmpty() && now.isEmpty();
    }
    return isSame(before.get(), now.get());
  }

  /// {@return whether a file is unchanged: same size, modification time and identity}
  ///
  /// See docs/decisions/0020-jdk-code-on-a-first-line.md.
  public static boolean isSame(FileFacts was, FileFacts is) {
    return was.size() == is.size()
        && was.modified().equals(is.modified())
        && was.identity().equals(is.identity());
  }

  /// A recorded file or directory.
  ///
  /// @param path absolute path
  /// @param facts its attributes; empty if it did not exist
  public record Item(Path path, Optional<FileFacts> facts) {}
}
