package statusline.module.ccusage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RateCheckTest {
  @Test
  void costOfEachModelFits() {
    assertEquals(Optional.empty(), RateCheck.problem(Cost.of(150), 1_000_000, 60));
    assertEquals(Optional.empty(), RateCheck.problem(Cost.of(0.01), 1_000_000, 60));
    assertEquals(Optional.empty(), RateCheck.problem(Cost.of(0), 100_000, 60));
    assertEquals(Optional.empty(), RateCheck.problem(Cost.of(0), 0, 0));
  }

  @Test
  void costWithoutTokensIsReported() {
    assertEquals(
        Optional.of("$60.00 an hour is more than any model costs at 33 tokens a minute"),
        RateCheck.problem(Cost.of(30), 1_000, 30));
    assertEquals(
        Optional.of("$30.00 is more than any model costs for 1k tokens"),
        RateCheck.problem(Cost.of(30), 1_000, 0));
  }

  @Test
  void tokensWithoutCostAreReported() {
    assertEquals(
        Optional.of("$0.00 an hour is less than any model costs at 50000 tokens a minute"),
        RateCheck.problem(Cost.of(0), 3_000_000, 60));
  }

  @Test
  void modelWithoutPriceExplainsALowCost() {
    var cost = new Cost(0, List.of("mystery-9"));

    assertEquals(Optional.empty(), RateCheck.problem(cost, 3_000_000, 60));
  }

  @Test
  void contradictionIsAWarning() {
    BlockCost block =
        BlockCost.unknown()
            .withCost(Cost.of(30))
            .withTokens(1_000)
            .withHourlyUsd(OptionalDouble.of(60));

    assertEquals(
        List.of("$60.00 an hour is more than any model costs at 33 tokens a minute"),
        new CostModule().validate(block).warnings());
  }
}
