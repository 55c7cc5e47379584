package statusline.module.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.FileFacts;

/// The file `packed-refs`: one line for each ref, `<oid> <name>`, and below an annotated tag a line
/// `^<oid>` with the commit it names. Immutable.
final class PackedRefs {
  private static final String TAGS = " refs/tags/";

  private final String lines;
  private final boolean complete;

  private PackedRefs(String lines, boolean complete) {
    this.lines = lines;
    this.complete = complete;
  }

  /// {@return the file of a repository; of one that is larger than the limit nothing is known}
  ///
  /// @param shared the repository's common directory
  /// @param maxBytes the limit
  /// @throws IOException when it is there and cannot be read
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

  /// {@return whether a ref that is not found is not there}
  boolean isComplete() {
    return complete;
  }

  /// {@return the commit of a ref}
  ///
  /// @param name in full, a valid one
  Optional<String> oid(String name) {
    int space = lines.indexOf(" " + name + "\n");
    return space < 0 ? Optional.empty() : ObjectId.at(lines, lines.lastIndexOf('\n', space) + 1);
  }

  /// {@return the last by name of the tags at a commit}
  Optional<String> tag(String oid) {
    Optional<String> found = Optional.empty();
    int at = lines.indexOf(oid);
    while (at >= 0) {
      int line = lines.charAt(at - 1) == '^' ? lines.lastIndexOf('\n', at - 3) + 1 : at;
      Optional<String> tag = tagOn(line, line + oid.length());
      found = tag.isPresent() ? tag : found;
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
