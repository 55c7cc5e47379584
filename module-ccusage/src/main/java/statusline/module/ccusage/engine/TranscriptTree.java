package statusline.module.ccusage.engine;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds the transcripts below `projects` of the host's configuration directories.
final class TranscriptTree {
  private static final String EXTENSION = ".jsonl";

  private TranscriptTree() {}

  /// Returns the regular files with the extension of transcripts. Links below `projects` are not
  /// followed, and unreadable folders are skipped.
  static SortedMap<Path, BasicFileAttributes> files(Collection<Path> configDirectories)
      throws IOException {
    SortedMap<Path, BasicFileAttributes> files = new TreeMap<>();
    for (Path directory : configDirectories) {
      Path projects = directory.resolve("projects");
      if (Files.isDirectory(projects)) {
        // A link at the top is followed: the walk would take it for a file.
        Path start = Files.isSymbolicLink(projects) ? projects.toRealPath() : projects;
        Files.walkFileTree(start, new Visitor(files));
      }
    }
    return files;
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final SortedMap<Path, BasicFileAttributes> files;

    private Visitor(SortedMap<Path, BasicFileAttributes> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = String.valueOf(file.getFileName());
      if (attributes.isRegularFile()
          && name.endsWith(EXTENSION)
          && name.length() > EXTENSION.length()) {
        files.put(file, attributes);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
