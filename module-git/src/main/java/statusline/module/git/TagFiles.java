package statusline.module.git;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import statusline.api.FileAccess;
import statusline.api.FileFacts;

/// The tags of a commit, read from files.
///
/// An annotated tag has precedence over a lightweight one, as in `git describe --tags`. A packed
/// tag and the file of a lightweight tag contain the commit. The file of an annotated tag contains
/// the tag object, which only git can read. Git also knows which of several annotated tags is the
/// newest.
final class TagFiles {
  static final String FOLDER = "refs/tags";

  /// On common file systems, a directory with more than a few hundred entries is larger than this.
  private static final int MAX_FOLDER_BYTES = 64 << 10;

  private static final int MAX_DEPTH = 3;

  private final FileAccess files;
  private final Path shared;
  private final int maxFiles;
  private final String oid;
  private final Set<String> named = new HashSet<>();
  private final List<String> unread = new ArrayList<>();
  private final SortedSet<String> annotated = new TreeSet<>();
  private final SortedSet<String> lightweight = new TreeSet<>();
  private int read;

  private TagFiles(FileAccess files, Path shared, int maxFiles, String oid) {
    this.files = files;
    this.shared = shared;
    this.maxFiles = maxFiles;
    this.oid = oid;
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
    tags.addPacked(packed);
    return tags;
  }

  /// {@return the short name of a tag}
  ///
  /// @param name full name
  static String shortened(String name) {
    return name.substring(FOLDER.length() + 1);
  }

  /// Adds the packed tags, except those that a file replaces.
  private void addPacked(PackedRefs packed) {
    for (String name : packed.annotatedTags(oid)) {
      if (!named.contains(name)) {
        annotated.add(name);
      }
    }
    for (String name : packed.lightweightTags(oid)) {
      if (!named.contains(name)) {
        lightweight.add(name);
      }
    }
  }

  /// {@return whether only git can tell which tag has precedence}
  boolean needGit() {
    return !unread.isEmpty() || annotated.size() > 1;
  }

  /// {@return the full name of the tag with precedence among those that were read}
  Optional<String> found() {
    SortedSet<String> best = annotated.isEmpty() ? lightweight : annotated;
    return best.isEmpty() ? Optional.empty() : Optional.of(best.first());
  }

  /// {@return the full names of the tags that may have precedence}
  List<String> candidates() {
    List<String> names = new ArrayList<>(unread);
    names.addAll(annotated);
    if (annotated.isEmpty() && !lightweight.isEmpty()) {
      names.add(lightweight.first());
    }
    return names;
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
    named.add(name);
    Optional<String> commit = ObjectId.at(text.get(), 0);
    if (commit.isPresent() && commit.get().equals(oid)) {
      lightweight.add(name);
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
