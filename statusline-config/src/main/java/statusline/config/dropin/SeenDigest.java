package statusline.config.dropin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import statusline.storage.PlainFile;

/// The digest of jars as the last look found them, so that unchanged ones are not read again.
/// Immutable.
///
/// @param jars the files
/// @param attributes of the files
/// @param isSettled whether any later change shows in the attributes
/// @param digest of the jars
record SeenDigest(
    JarSet jars, List<BasicFileAttributes> attributes, boolean isSettled, String digest) {
  /// {@return the digest of the jars as they are now}
  ///
  /// @param before what the last look found; null if there was none
  static SeenDigest of(JarSet jars, @Nullable SeenDigest before) throws IOException {
    List<BasicFileAttributes> attributes = new ArrayList<>();
    boolean isSettled = true;
    for (Path jar : jars.jars()) {
      var found = Files.readAttributes(jar, BasicFileAttributes.class);
      attributes.add(found);
      isSettled &= PlainFile.isSettled(found.lastModifiedTime().toInstant(), Instant.now());
    }
    return before != null && before.isSettled && before.isUnchanged(jars, attributes)
        ? before
        : new SeenDigest(jars, attributes, isSettled, jars.digest());
  }

  private boolean isUnchanged(JarSet now, List<BasicFileAttributes> found) {
    boolean isSame = now.equals(jars);
    for (int i = 0; isSame && i < found.size(); i++) {
      isSame = PlainFile.isSame(attributes.get(i), found.get(i));
    }
    return isSame;
  }
}
