package statusline.config.dropin;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import statusline.storage.Digest;

/// The jars of a drop-in: a jar on its own, or all jars of a directory. Immutable.
///
/// @param jars in alphabetical order
public record JarSet(List<Path> jars) {
  /// The suffix of a jar's name.
  public static final String SUFFIX = ".jar";

  private static final long MAX_BYTES = 64L << 20;
  private static final int MAX_JARS = 64;

  public JarSet {
    jars = List.copyOf(jars);
  }

  /// {@return the jars of a drop-in}
  ///
  /// @param path directory or jar
  /// @throws DropInException if there is none, or if they are too large
  public static JarSet of(Path path) throws DropInException {
    try {
      List<Path> jars = new ArrayList<>();
      if (Files.isDirectory(path)) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(path, "*" + SUFFIX)) {
          found.forEach(jars::add);
        }
      } else {
        jars.add(path);
      }
      jars.sort(null);
      requireUsable(path, jars);
      return new JarSet(jars);
    } catch (IOException unreadable) {
      throw new DropInException(path + " cannot be read", unreadable);
    }
  }

  private static void requireUsable(Path path, List<Path> jars)
      throws DropInException, IOException {
    if (jars.isEmpty()) {
      throw new DropInException(path + " contains no jar");
    }
    long bytes = 0;
    for (Path jar : jars) {
      if (!Files.isRegularFile(jar, LinkOption.NOFOLLOW_LINKS)) {
        throw new DropInException(jar + " is not a file");
      }
      bytes += Files.size(jar);
    }
    if (bytes > MAX_BYTES || jars.size() > MAX_JARS) {
      throw new DropInException("its jars are too large: at most 64 jars with 64 MiB are loaded");
    }
  }

  /// {@return the name of a jar}
  static String nameOf(Path jar) {
    return String.valueOf(jar.getFileName());
  }

  /// {@return the SHA-256 digest of the jar, or of the names and digests of several jars, as
  /// hexadecimal text}
  public String digest() throws IOException {
    if (jars.size() == 1) {
      return Digest.ofFile(jars.getFirst());
    }
    var lines = new StringBuilder();
    for (Path jar : jars) {
      lines.append(Digest.ofFile(jar)).append("  ").append(nameOf(jar)).append('\n');
    }
    return Digest.of(lines.toString());
  }
}
