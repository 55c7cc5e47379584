package statusline.renderer;

import java.util.ArrayList;
import java.util.List;
import statusline.renderer.look.Look;

/// The looks that were prepared last. Safe for use by several threads.
final class PreparedLooks {
  /// The capacity: one look for each account and kind of terminal in use.
  private static final int CAPACITY = 4;

  private volatile List<PreparedLook> recent = List.of();

  /// {@return the prepared form of a look}
  PreparedLook get(Look look, Surface surface) {
    for (PreparedLook prepared : recent) {
      if (prepared.isOf(look, surface.depth(), surface.background())) {
        return prepared;
      }
    }
    PreparedLook prepared = prepared(look, surface);
    add(prepared);
    return prepared;
  }

  /// An equal look has the same writers and their caches. Comparing two equal looks is slow, so
  /// later lines find this one as the same object.
  private PreparedLook prepared(Look look, Surface surface) {
    for (PreparedLook known : recent) {
      if (known.isFor(look, surface.depth(), surface.background())) {
        return known.of(look);
      }
    }
    return PreparedLook.of(look, surface.depth(), surface.background());
  }

  private synchronized void add(PreparedLook prepared) {
    List<PreparedLook> kept = new ArrayList<>();
    kept.add(prepared);
    for (PreparedLook other : recent) {
      if (kept.size() < CAPACITY
          && !other.isOf(prepared.look(), prepared.depth(), prepared.background())) {
        kept.add(other);
      }
    }
    recent = List.copyOf(kept);
  }
}
