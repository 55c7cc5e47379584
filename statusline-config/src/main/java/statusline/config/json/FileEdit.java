package statusline.config.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Edits a JSON file that other programs write as well, without a lock.
///
/// A file that breaks off may just be written: it is read again for a tenth of a second. One that
/// is empty is believed to be so once nobody has touched it for two seconds, for a program that
/// stands still between emptying and writing it would lose everything. Who was faster is read anew.
public final class FileEdit {
  private static final int READS = 6;
  private static final int SWAPS = 20;
  private static final long QUIET_MILLIS = 2_000;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Path file;
  private final Repeated repeated;

  /// Makes an edit of a file that need not be there.
  ///
  /// @param file absolute; links are followed
  /// @param repeated which of several members of one name counts
  public FileEdit(Path file, Repeated repeated) {
    this.file = file;
    this.repeated = repeated;
  }

  /// What is to become of the file's object. Called again when another program was faster.
  @FunctionalInterface
  public interface Edit {
    /// {@return the object as it shall be; the same object to write nothing}
    ///
    /// @throws JsonTextException when it cannot be
    /// @throws IOException when something else that it needs cannot be read or written
    CommentedJson of(CommentedJson json) throws IOException, JsonTextException;
  }

  /// Edits the file.
  ///
  /// @return whether anything had to be written
  /// @throws JsonTextException when the file is no JSON object, or the edit cannot be
  /// @throws ChangedFileException when other programs were always faster
  /// @throws java.nio.file.AccessDeniedException when the file is not to be written
  /// @throws IOException when it cannot be read or written
  public boolean apply(Edit edit) throws IOException, JsonTextException {
    for (int swaps = 1; ; swaps++) {
      FileSnapshot snapshot = read();
      CommentedJson json = CommentedJson.of(snapshot.text().orElse(""), repeated);
      CommentedJson edited = edit.of(json);
      if (edited.text().equals(json.text())) {
        return false;
      }
      try {
        snapshot.replace(edited.text());
        return true;
      } catch (ChangedFileException faster) {
        if (swaps == SWAPS) {
          throw faster;
        }
      }
    }
  }

  private FileSnapshot read() throws IOException {
    FileSnapshot snapshot = FileSnapshot.of(file);
    for (int reads = 1; mayBeTorn(snapshot, reads); reads++) {
      LockSupport.parkNanos(PAUSE_NANOS);
      snapshot = FileSnapshot.of(file);
    }
    return snapshot;
  }

  private static boolean mayBeTorn(FileSnapshot snapshot, int reads) throws IOException {
    String text = snapshot.text().orElse("{}");
    if (text.isBlank()) {
      return isJustTouched(snapshot.target());
    }
    return reads < READS && SyntaxTree.of(text).problem() != null;
  }

  private static boolean isJustTouched(Path target) throws IOException {
    try {
      long age = System.currentTimeMillis() - Files.getLastModifiedTime(target).toMillis();
      return age >= 0 && age < QUIET_MILLIS;
    } catch (NoSuchFileException goneMeanwhile) {
      return false;
    }
  }
}
