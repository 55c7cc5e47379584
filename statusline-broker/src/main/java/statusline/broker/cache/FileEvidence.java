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
  private final List<Path> paths = new ArrayList<>();
  private final List<Optional<FileFacts>> facts = new ArrayList<>();

  /// Makes evidence without a file.
  ///
  /// @param files where to look
  public FileEvidence(FileAccess files) {
    this.files = files;
  }

  /// Adds a file or directory, whether it exists or not.
  public void add(Path path) {
    paths.add(path);
    facts.add(files.facts(path));
  }

  /// {@return whether each of them still looks as it did}
  public boolean holds() {
    for (int i = 0; i < paths.size(); i++) {
      if (!same(facts.get(i), files.facts(paths.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Optional<FileFacts> before, Optional<FileFacts> now) {
    if (before.isEmpty() || now.isEmpty()) {
      return before.isEmpty() && now.isEmpty();
    }
    FileFacts was = before.get();
    FileFacts is = now.get();
    return was.size() == is.size()
        && was.modified().equals(is.modified())
        && was.identity().equals(is.identity());
  }
}
