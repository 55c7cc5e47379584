package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import statusline.api.Validation;

class ContextValidationTest {
  private static final ContextModule MODULE = new ContextModule();

  @Test
  void percentageOutOfRangeIsClampedWithAWarning() {
    assertEquals(
        new Validation<>(
            usage(1, 2, 100), List.of(), List.of("the host states that 101 % are used")),
        MODULE.validate(usage(1, 2, 101)));
    assertEquals(
        new Validation<>(usage(1, 2, 0), List.of(), List.of("the host states that -1 % are used")),
        MODULE.validate(usage(1, 2, -1)));
    assertEquals(Validation.valid(usage(1, 2, 100)), MODULE.validate(usage(1, 2, 100)));
    assertEquals(Validation.valid(usage(1, 2, 0)), MODULE.validate(usage(1, 2, 0)));
  }

  @Test
  void moreTokensThanTheWindowHoldsIsAWarning() {
    assertEquals(Validation.valid(usage(200, 200, 100)), MODULE.validate(usage(200, 200, 100)));
    assertEquals(
        List.of("more tokens are used than the window holds"),
        MODULE.validate(usage(201, 200, 100)).warnings());
  }

  @Test
  void negativeNumberOfTokensIsUnknown() {
    Validation<ContextUsage> validation = MODULE.validate(usage(-1, -1, 5));

    assertEquals(
        new ContextUsage(OptionalLong.empty(), OptionalLong.empty(), OptionalInt.of(5)),
        validation.value());
    assertEquals(List.of("the host states a negative number of tokens"), validation.warnings());
  }

  private static ContextUsage usage(long used, long window, int percent) {
    return new ContextUsage(
        OptionalLong.of(used), OptionalLong.of(window), OptionalInt.of(percent));
  }
}
