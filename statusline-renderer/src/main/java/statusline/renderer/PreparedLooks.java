package statusline.renderer;

import java.util.ArrayList;
import java.util.List;
import statusline.renderer.look.Look;
import statusline.renderer.theme.ColorDepth;

/// The looks that were prepared last. Safe for use by several threads.
final class PreparedLooks {
  /// The capacity: one look for each account and kind of terminal in use.
  private static final int CAPACITY = 4;

  private volatile List<PreparedLook> recent = List.of();

  /// {@return the prepared form of a look}
  PreparedLook get(Look look, ColorDepth depth) {
    for (PreparedLook prepared : recent) {
      if (prepared.isFor(look, depth)) {
        return prepared;
      }
    }
    PreparedLook prepared = PreparedLook.of(look, depth);
    add(prepared);
    return prepared;
  }

  private synchronized void add(PreparedLook prepared) {
    List<PreparedLook> kept = new ArrayList<>();
    kept.add(prepared);
    for (PreparedLook other : recent) {
      if (kept.size() < CAPACITY && !other.isFor(prepared.look(), prepared.depth())) {
        kept.add(other);
      }
    }
    recent = List.copyOf(kept);
  }
}
