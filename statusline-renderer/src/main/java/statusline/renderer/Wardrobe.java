package statusline.renderer;

import java.util.ArrayList;
import java.util.List;
import statusline.renderer.look.Look;
import statusline.renderer.theme.ColorDepth;

/// The outfits that were used last. Safe for use by several threads.
final class Wardrobe {
  /// Looks that are in use at once: one for each account and kind of terminal.
  private static final int MOST = 4;

  private volatile List<Outfit> outfits = List.of();

  /// {@return the outfit for a look}
  Outfit outfit(Look look, ColorDepth depth) {
    for (Outfit outfit : outfits) {
      if (outfit.isFor(look, depth)) {
        return outfit;
      }
    }
    Outfit outfit = Outfit.of(look, depth);
    hang(outfit);
    return outfit;
  }

  private synchronized void hang(Outfit outfit) {
    List<Outfit> hung = new ArrayList<>();
    hung.add(outfit);
    for (Outfit other : outfits) {
      if (hung.size() < MOST && !other.isFor(outfit.look(), outfit.depth())) {
        hung.add(other);
      }
    }
    outfits = List.copyOf(hung);
  }
}
