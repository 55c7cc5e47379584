package statusline.module.ccusage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// The report `ccusage blocks`: 5-hour blocks and the gaps between them, of which one may be
/// active.
final class BlocksReport implements JsonReport.Row {
  private Optional<BlockCost> activeBlock = Optional.empty();
  private boolean active;
  private OptionalDouble costUsd = OptionalDouble.empty();
  private Optional<Instant> end = Optional.empty();

  private BlocksReport() {}

  /// {@return the block that is in use; empty after a pause}
  ///
  /// @param report what ccusage printed
  /// @throws IOException when it is no such report
  static Optional<BlockCost> activeBlock(byte[] report) throws IOException {
    BlocksReport rows = new BlocksReport();
    JsonReport.read(report, "blocks", rows);
    return rows.activeBlock;
  }

  @Override
  public void member(String name, JsonParser value) throws IOException {
    switch (name) {
      case "isActive" -> active = value.currentToken() == JsonToken.VALUE_TRUE;
      case "costUSD" -> costUsd = JsonReport.number(value);
      case "endTime" -> end = time(value);
      default -> {}
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

  private static Optional<Instant> time(JsonParser value) throws IOException {
    if (value.currentToken() != JsonToken.VALUE_STRING) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(value.getText()));
    } catch (DateTimeException notATime) {
      throw JsonReport.unreadable(notATime);
    }
  }
}
