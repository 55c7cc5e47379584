package statusline.config.dropin;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The jars of a drop-in and what they contain, as the last look found them. Immutable.
///
/// @param seen the jars with their digest
/// @param facts that they contain
/// @param problem why they cannot be loaded; empty if they can
record SeenJars(SeenDigest seen, DropInFacts facts, String problem) {
  /// {@return the jars as they are now}
  ///
  /// @param before what the last look found; null if there was none
  static SeenJars of(JarSet jars, @Nullable SeenJars before) throws IOException {
    SeenDigest now = SeenDigest.of(jars, before == null ? null : before.seen);
    if (before != null && before.digest().equals(now.digest())) {
      return new SeenJars(now, before.facts, before.problem);
    }
    try {
      return new SeenJars(now, JarReader.read(jars), "");
    } catch (DropInException unusable) {
      return new SeenJars(now, DropInFacts.NONE, String.valueOf(unusable.getMessage()));
    }
  }

  JarSet jars() {
    return seen.jars();
  }

  String digest() {
    return seen.digest();
  }
}
