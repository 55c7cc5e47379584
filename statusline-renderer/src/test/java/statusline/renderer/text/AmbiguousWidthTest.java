package statusline.renderer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import org.junit.jupiter.api.Test;

class AmbiguousWidthTest {
  @Test
  void tableEqualsIcu() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
      boolean isAmbiguous = width == UCharacter.EastAsianWidth.AMBIGUOUS;

      assertEquals(isAmbiguous, AmbiguousWidth.contains(codePoint), Integer.toHexString(codePoint));
    }
  }
}
