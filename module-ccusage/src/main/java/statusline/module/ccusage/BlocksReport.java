package statusline.module.ccusage;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/// The report `ccusage blocks`: 5-hour blocks and the gaps between them. At most one is active.
///
/// It does not tell which models have no price, so this is decided by the prices that ccusage has.
final class BlocksReport implements JsonReport.Row {
  private final Predicate<String> isPriced;
  private Optional<BlockCost> activeBlock = Optional.empty();
  private boolean active;
  private OptionalDouble costUsd = OptionalDouble.empty();
  private OptionalDouble hourlyUsd = OptionalDouble.empty();
  private OptionalDouble tokens = OptionalDouble.empty();
  private Optional<Instant> end = Optional.empty();
  private List<String> models = List.of();

  private BlocksReport(Predicate<String> isPriced) {
    this.isPriced = isPriced;
  }

  /// {@return the active block, or empty after a pause}
  ///
  /// @param report output of ccusage
  /// @param isPriced returns whether ccusage knows the price of a model
  /// @throws IOException if the output is not such a report
  static Optional<BlockCost> activeBlock(byte[] report, Predicate<String> isPriced)
      throws IOException {
    BlocksReport rows = new BlocksReport(isPriced);
    JsonReport.read(report, "blocks", rows);
    return rows.activeBlock;
  }

  @Override
  public void member(String name, JsonReader value) throws IOException {
    switch (name) {
      case "isActive" -> active = JsonReport.isTrue(value);
      case "costUSD" -> costUsd = JsonReport.number(value);
      case "endTime" -> end = JsonReport.text(value).map(Instant::parse);
      case "totalTokens" -> tokens = JsonReport.number(value);
      case "models" -> models = JsonReport.texts(value);
      case "burnRate" -> JsonReport.object(value, this::burnRate);
      default -> value.skipValue();
    }
  }

  private void burnRate(String name, JsonReader value) throws IOException {
    if (name.equals("costPerHour")) {
      hourlyUsd = JsonReport.number(value);
    } else {
      value.skipValue();
    }
  }

  @Override
  public void end() {
    if (active) {
      activeBlock = Optional.of(block());
    }
    active = false;
    costUsd = OptionalDouble.empty();
    hourlyUsd = OptionalDouble.empty();
    tokens = OptionalDouble.empty();
    end = Optional.empty();
    models = List.of();
  }

  private BlockCost block() {
    BlockCost block = BlockCost.unknown().withHourlyUsd(hourlyUsd);
    if (tokens.isPresent()) {
      block = block.withTokens((long) tokens.getAsDouble());
    }
    if (end.isPresent()) {
      block = block.withEnd(end.get());
    }
    List<String> unpriced = models.stream().filter(isPriced.negate()).toList();
    return costUsd.isPresent() ? block.withCost(new Cost(costUsd.getAsDouble(), unpriced)) : block;
  }
}
