package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.Validation;

class ContextValidationTest {
  private static final ContextModule MODULE = new ContextModule();

  @ParameterizedTest
  @ValueSource(doubles = {-0.5, -1, 100_000, 1_795_793_613, 1e300, -1e300})
  void impossiblePercentageIsWarning(double percent) {
    assertEquals(
        List.of("the host states that " + percent + " % of the window are used"),
        MODULE.validate(usage(1, 2, percent)).warnings());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.4, 42, 100, 100.1, 105, 1000})
  void possiblePercentageIsValid(double percent) {
    assertEquals(Validation.valid(usage(1, 2, percent)), MODULE.validate(usage(1, 2, percent)));
  }

  @Test
  void negativeRemainingPercentageIsWarning() {
    var usage =
        new ContextUsage(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalDouble.of(1),
            OptionalDouble.of(-101),
            false);

    assertEquals(
        List.of("the host states that -101.0 % of the window are left"),
        MODULE.validate(usage).warnings());
  }

  @Test
  void moreTokensThanTheWindowOfAChangedModelIsValid() {
    assertEquals(Validation.valid(usage(201, 200, 100)), MODULE.validate(usage(201, 200, 100)));
  }

  @Test
  void numberOfTokensOutOfRangeIsDroppedAlone() {
    assertEquals(
        List.of("the host states -1 used tokens", "the host states a window of -1 tokens"),
        MODULE.validate(usage(-1, -1, 5)).warnings());
    assertEquals(
        List.of("the host states a window of 0 tokens"),
        MODULE.validate(usage(0, 0, 5)).warnings());
  }

  private static ContextUsage usage(long used, long window, double percent) {
    return new ContextUsage(
        OptionalLong.of(used),
        OptionalLong.of(window),
        OptionalDouble.of(percent),
        OptionalDouble.empty(),
        false);
  }
}
