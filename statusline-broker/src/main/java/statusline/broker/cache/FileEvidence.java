package statusline.broker.cache;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.FileFacts;

/// The files a reading was made from, as they were: they tell whether it is still true.
///
/// Facts are taken when a file is named, so a change during the fetch counts as one after it.
/// Written by the fetching thread alone, before the reading is published.
public final class FileEvidence {
  private final FileAccess files;
  private final List<Item> items = new ArrayList<>();

  /// Makes evidence without a file.
  ///
  /// @param files where to look
  public FileEvidence(FileAccess files) {
    this.files = files;
  }

  /// {@return evidence that was taken earlier}
  ///
  /// @param files where to look
  /// @param items what was seen
  public static FileEvidence of(FileAccess files, List<Item> items) {
    var evidence = new FileEvidence(files);
    evidence.items.addAll(items);
    return evidence;
  }

  /// {@return what was seen}
  public List<Item> items() {
    return List.copyOf(items);
  }

  /// Adds a file or directory, whether it exists or not.
  public void add(Path path) {
    items.add(new Item(path, files.facts(path)));
  }

  /// {@return whether each of them still looks as it did}
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

  /// {@return whether a file looks as it did: size, time of the last change and identity}
  ///
  /// By hand, for a record's own `equals` is made at run time: 20 ms of a fresh JVM.
  public static boolean isSame(FileFacts was, FileFacts is) {
    return was.size() == is.size()
        && was.modified().equals(is.modified())
        && was.identity().equals(is.identity());
  }

  /// A file or directory as it was seen.
  ///
  /// @param path absolute
  /// @param facts of what was there; empty for nothing
  public record Item(Path path, Optional<FileFacts> facts) {}
}
