package statusline.module.git;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.FileFacts;

/// The tags of a commit, read from files.
///
/// A packed tag and the file of a lightweight tag contain the commit. The file of an annotated tag
/// contains the tag object, which only git can read; such tags are {@link #unread}.
final class TagFiles {
  static final String FOLDER = "refs/tags";

  /// On common file systems, a directory with more than a few hundred entries is larger than this.
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

  /// {@return the tags of a commit}
  ///
  /// @param oid the commit
  /// @param maxFiles maximum number of files to read
  /// @throws IOException if a file exists and cannot be read
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

  /// {@return the short name of a tag}
  ///
  /// @param name full name
  static String shortened(String name) {
    return name.substring(FOLDER.length() + 1);
  }

  /// {@return the full name of a tag of the commit}
  Optional<String> found() {
    return found;
  }

  /// {@return the full names of the tags that may point at the commit too}
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
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }
}
