package statusline.renderer.row;

import statusline.renderer.look.Length;

/// The ranks at which a slot keeps each of its forms. A form with a higher rank is given up sooner.
///
/// @param minimal rank of the minimal form, and of the slot
/// @param brief rank of the brief form
/// @param full rank of the full form
public record KeepRanks(int minimal, int brief, int full) {
  /// The first rank of forms that no entry of the priority list names. A row gives them up first:
  /// all full forms, then all brief ones.
  public static final int UNNAMED = 1 << 16;

  /// {@return the ranks of a slot whose longer forms are given up before any slot is dropped}
  public static KeepRanks of(int rank) {
    return new KeepRanks(rank, rank + UNNAMED, rank + 2 * UNNAMED);
  }

  int of(Length form) {
    return switch (form) {
      case FULL -> full;
      case BRIEF -> brief;
      case MINIMAL -> minimal;
    };
  }
}
