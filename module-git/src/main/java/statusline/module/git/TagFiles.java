package statusline.module.git;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.FileFacts;

/// Which tag is at a commit, as far as files tell it.
///
/// A packed tag names its commit. So does the file of a lightweight one; that of an annotated tag
/// names the tag's own object, which only git can read: such tags are {@link #unread}.
final class TagFiles {
  static final String FOLDER = "refs/tags";

  /// A directory of more entries than a few hundred is larger than this on the usual file systems.
  private static final int MAX_FOLDER_BYTES = 64 << 10;

  private static final int MAX_DEPTH = 3;

  private final FileAccess files;
  private final Path shared;
  private final int maxFiles;
  private final String oid;
  private final List<String> unread = new ArrayList<>();
  private Optional<String> found;
  private int read;

  private TagFiles(FileAccess files, Path shared, int maxFiles, String oid) {
    this.files = files;
    this.shared = shared;
    this.maxFiles = maxFiles;
    this.oid = oid;
    this.found = Optional.empty();
  }

  /// {@return what the files tell}
  ///
  /// @param oid the commit
  /// @param maxFiles no more tags than so many are read
  /// @throws IOException when a file is there and cannot be read
  static TagFiles at(
      FileAccess files, GitDirectory directory, PackedRefs packed, String oid, int maxFiles)
      throws IOException {
    var tags = new TagFiles(files, directory.shared(), maxFiles, oid);
    tags.walk(FOLDER, 0);
    if (tags.found.isEmpty()) {
      tags.found = packed.tag(oid);
    }
    return tags;
  }

  /// {@return a tag as one says it}
  ///
  /// @param name in full
  static String shortened(String name) {
    return name.substring(FOLDER.length() + 1);
  }

  /// {@return the full name of a tag at the commit}
  Optional<String> found() {
    return found;
  }

  /// {@return the full names of the tags that may be there as well}
  List<String> unread() {
    return unread;
  }

  private void walk(String folder, int depth) throws IOException {
    Optional<FileFacts> facts = files.facts(shared.resolve(folder));
    if (depth > MAX_DEPTH || facts.isEmpty() || facts.get().size() > MAX_FOLDER_BYTES) {
      return;
    }
    for (String child : files.names(shared.resolve(folder))) {
      if (read >= maxFiles) {
        return;
      }
      String name = folder + "/" + child;
      if (RefName.isValid(name)) {
        tag(name, depth);
      }
    }
  }

  private void tag(String name, int depth) throws IOException {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      walk(name, depth + 1);
      return;
    }
    read++;
    Optional<String> commit = ObjectId.at(text.get(), 0);
    if (commit.isPresent() && commit.get().equals(oid)) {
      found = Optional.of(name);
    } else if (commit.isPresent()) {
      unread.add(name);
    }
  }

  private Optional<String> text(String name) throws IOException {
    try {
      return files.text(shared.resolve(name), RefFiles.MAX_REF_BYTES);
    } catch (InvalidPathException otherCharacters) {
      return Optional.empty();
    }
  }
}
