package statusline.module.ccusage.engine;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the transcripts below `projects` of the host's configuration directories.
final class TranscriptTree {
  private static final String EXTENSION = ".jsonl";

  private final Map<Path, BasicFileAttributes> files = new HashMap<>();
  private int skipped;

  /// Finds all files with the extension of transcripts. Links below `projects` are not followed,
  /// and unreadable folders are skipped.
  TranscriptTree(Collection<Path> configDirectories) throws IOException {
    for (Path directory : configDirectories) {
      Path projects = directory.resolve("projects");
      if (Files.isDirectory(projects)) {
        // A link at the top is followed: the walk would take it for a file.
        Path start = Files.isSymbolicLink(projects) ? projects.toRealPath() : projects;
        Files.walkFileTree(start, new Visitor());
      }
    }
  }

  /// Returns the regular files.
  Map<Path, BasicFileAttributes> files() {
    return files;
  }

  /// Returns the number of unreadable folders, and of transcripts that are not regular files.
  int skipped() {
    return skipped;
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(EXTENSION) && name.length() > EXTENSION.length()) {
        if (attributes.isRegularFile()) {
          files.put(file, attributes);
        } else {
          skipped++;
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      skipped++;
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
