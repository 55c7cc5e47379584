package statusline.module.ccusage;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// The report `ccusage blocks`: 5-hour blocks and the gaps between them. At most one is active.
final class BlocksReport implements JsonReport.Row {
  private Optional<BlockCost> activeBlock = Optional.empty();
  private boolean active;
  private OptionalDouble costUsd = OptionalDouble.empty();
  private Optional<Instant> end = Optional.empty();

  private BlocksReport() {}

  /// {@return the active block, or empty after a pause}
  ///
  /// @param report output of ccusage
  /// @throws IOException if the output is not such a report
  static Optional<BlockCost> activeBlock(byte[] report) throws IOException {
    BlocksReport rows = new BlocksReport();
    JsonReport.read(report, "blocks", rows);
    return rows.activeBlock;
  }

  @Override
  public void member(String name, JsonReader value) throws IOException {
    switch (name) {
      case "isActive" -> active = JsonReport.isTrue(value);
      case "costUSD" -> costUsd = JsonReport.number(value);
      case "endTime" -> end = JsonReport.text(value).map(Instant::parse);
      default -> value.skipValue();
    }
  }

  @Override
  public void end() {
    if (active) {
      activeBlock = Optional.of(new BlockCost(costUsd, end));
    }
    active = false;
    costUsd = OptionalDouble.empty();
    end = Optional.empty();
  }
}
