package statusline.config.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Edits a JSON file that other programs write as well, without a lock.
///
/// If the file is incomplete, another program may be writing it: it is read again for a tenth of a
/// second. An empty file is accepted only if it has not been modified for two seconds, because a
/// program may be suspended between truncating and writing it. If another
/// program changes the file during the edit, the edit is repeated.
public final class FileEdit {
  private static final int READS = 6;
  private static final int SWAPS = 20;
  private static final long QUIET_MILLIS = 2_000;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Path file;
  private final DuplicateNames duplicates;

  /// Creates an edit of a file that may not exist.
  ///
  /// @param file absolute; links are followed
  /// @param duplicates which of several members with the same name is effective
  public FileEdit(Path file, DuplicateNames duplicates) {
    this.file = file;
    this.duplicates = duplicates;
  }

  /// Edits the file's object. Called again if another program changes the file during the edit.
  @FunctionalInterface
  public interface Edit {
    /// {@return the edited object; an unchanged object if nothing is to be written}
    ///
    /// @throws JsonTextException if the edit is impossible
    /// @throws IOException if another file that the edit needs cannot be read or written
    CommentedJson of(CommentedJson json) throws IOException, JsonTextException;
  }

  /// Edits the file.
  ///
  /// @return whether the file was written
  /// @throws JsonTextException if the file is not a JSON object, or the edit is impossible
  /// @throws ChangedFileException if other programs changed the file during every attempt
  /// @throws java.nio.file.AccessDeniedException if the file is not writable
  /// @throws IOException if the file cannot be read or written
  public boolean apply(Edit edit) throws IOException, JsonTextException {
    for (int swaps = 1; ; swaps++) {
      Content content = read();
      CommentedJson json = content.json();
      CommentedJson edited = edit.of(json);
      if (edited.text().equals(json.text())) {
        return false;
      }
      try {
        content.snapshot().replace(edited.text());
        return true;
      } catch (ChangedFileException changed) {
        if (swaps == SWAPS) {
          throw changed;
        }
      }
    }
  }

  private Content read() throws IOException, JsonTextException {
    FileSnapshot snapshot = FileSnapshot.of(file);
    SyntaxTree tree = SyntaxTree.of(snapshot.text().orElse(""));
    for (int reads = 1; mayBeIncomplete(snapshot, tree, reads); reads++) {
      LockSupport.parkNanos(PAUSE_NANOS);
      snapshot = FileSnapshot.of(file);
      tree = SyntaxTree.of(snapshot.text().orElse(""));
    }
    return new Content(snapshot, CommentedJson.of(tree, duplicates));
  }

  /// The content of the file, parsed once.
  private record Content(FileSnapshot snapshot, CommentedJson json) {}

  private static boolean mayBeIncomplete(FileSnapshot snapshot, SyntaxTree tree, int reads)
      throws IOException {
    if (snapshot.isMissing()) {
      return false;
    }
    return tree.text().isBlank()
        ? isJustModified(snapshot.target())
        : reads < READS && tree.problem() != null;
  }

  private static boolean isJustModified(Path target) throws IOException {
    try {
      long age = System.currentTimeMillis() - Files.getLastModifiedTime(target).toMillis();
      return age >= 0 && age < QUIET_MILLIS;
    } catch (NoSuchFileException deleted) {
      return false;
    }
  }
}
