package statusline.renderer.text;

/// The code points that the threat model forbids in a terminal. Independent of the code under test.
public final class ForbiddenRanges {
  private static final int[][] RANGES = {
    {0x0000, 0x001F},
    {0x007F, 0x009F},
    {0x034F, 0x034F},
    {0x061C, 0x061C},
    {0x115F, 0x1160},
    {0x17B4, 0x17B5},
    {0x180B, 0x180F},
    {0x200B, 0x200F},
    {0x2028, 0x202E},
    {0x2060, 0x206F},
    {0x3164, 0x3164},
    {0xD800, 0xDFFF},
    {0xFDD0, 0xFDEF},
    {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0},
    {0xFFF9, 0xFFFB},
    {0xE0000, 0xE0FFF}
  };

  private ForbiddenRanges() {}

  public static boolean contain(int codePoint) {
    for (int[] range : RANGES) {
      if (codePoint >= range[0] && codePoint <= range[1]) {
        return true;
      }
    }
    return (codePoint & 0xFFFE) == 0xFFFE;
  }
}
