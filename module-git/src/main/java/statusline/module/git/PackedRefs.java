package statusline.module.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.FileFacts;

/// The file `packed-refs`. Immutable.
///
/// It has one line `<oid> <name>` for each ref. After an annotated tag, a line `^<oid>` names the
/// tag's commit.
final class PackedRefs {
  private static final String TAGS = " refs/tags/";

  private final String lines;
  private final boolean complete;

  private PackedRefs(String lines, boolean complete) {
    this.lines = lines;
    this.complete = complete;
  }

  /// {@return the packed refs of a repository, without any if the file exceeds the limit}
  ///
  /// @param shared the repository's common directory
  /// @param maxBytes maximum size in bytes
  /// @throws IOException if the file exists and cannot be read
  static PackedRefs of(FileAccess files, Path shared, int maxBytes) throws IOException {
    Path file = shared.resolve("packed-refs");
    Optional<FileFacts> facts = files.facts(file);
    if (facts.isEmpty()) {
      return new PackedRefs("\n", true);
    }
    if (!facts.get().isFile() || facts.get().size() > maxBytes) {
      return new PackedRefs("\n", false);
    }
    return new PackedRefs("\n" + files.text(file, maxBytes).orElse(""), true);
  }

  /// {@return whether the whole file was read, so that a ref not found does not exist}
  boolean isComplete() {
    return complete;
  }

  /// {@return the commit of a ref}
  ///
  /// @param name valid full name of the ref
  Optional<String> oid(String name) {
    int space = lines.indexOf(" " + name + "\n");
    return space < 0 ? Optional.empty() : ObjectId.at(lines, lines.lastIndexOf('\n', space) + 1);
  }

  /// {@return the full names of the lightweight tags of a commit}
  List<String> lightweightTags(String oid) {
    return tags(oid, false);
  }

  /// {@return the full names of the annotated tags of a commit}
  List<String> annotatedTags(String oid) {
    return tags(oid, true);
  }

  private List<String> tags(String oid, boolean annotated) {
    List<String> found = new ArrayList<>();
    int at = lines.indexOf(oid);
    while (at >= 0) {
      boolean peeled = lines.charAt(at - 1) == '^';
      if (peeled == annotated) {
        int line = peeled ? lines.lastIndexOf('\n', at - 3) + 1 : at;
        tagOn(line, line + oid.length()).ifPresent(found::add);
      }
      at = lines.indexOf(oid, at + oid.length());
    }
    return found;
  }

  private Optional<String> tagOn(int line, int space) {
    int end = lines.indexOf('\n', space);
    if (line == 0 || lines.charAt(line - 1) != '\n' || !lines.startsWith(TAGS, space) || end < 0) {
      return Optional.empty();
    }
    String name = lines.substring(space + 1, end);
    return RefName.isValid(name) ? Optional.of(name) : Optional.empty();
  }
}
