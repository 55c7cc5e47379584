package statusline.module.ccusage.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import statusline.module.ccusage.engine.Block;
import statusline.module.ccusage.engine.Usage;

/// The report `blocks` as JSON. Not thread-safe.
final class BlocksJson {
  private final JsonDocument document;
  private final JsonWriter json;
  private final long now;

  /// @param now current time in milliseconds since 1970
  BlocksJson(JsonDocument document, long now) {
    this.document = document;
    this.json = document.json;
    this.now = now;
  }

  void write(List<Block> blocks) throws IOException {
    json.beginObject().name("blocks").beginArray();
    for (Block block : blocks) {
      write(block);
    }
    json.endArray().endObject();
    document.end();
  }

  private void write(Block block) throws IOException {
    String start = UtcTime.text(block.start());
    Optional<BurnRate> rate = BurnRate.of(block, now);
    Usage usage = block.usage();
    json.beginObject();
    json.name("actualEndTime").value(block.isGap() ? null : UtcTime.text(block.last()));
    writeRate(rate);
    document.number("costUSD", usage.costUsd());
    json.name("endTime").value(UtcTime.text(block.end()));
    json.name("entries").value(usage.entryCount());
    json.name("id").value(block.isGap() ? "gap-" + start : start);
    json.name("isActive").value(block.isActive(now));
    json.name("isGap").value(block.isGap());
    document.names("models", usage.models().keySet());
    writeProjection(rate);
    json.name("startTime").value(start);
    writeTokens(usage);
    json.name("totalTokens").value(usage.totalTokens());
    if (usage.limitReset() != 0) {
      json.name("usageLimitResetTime").value(UtcTime.text(usage.limitReset() * 1_000));
    }
    json.endObject();
  }

  private void writeRate(Optional<BurnRate> rate) throws IOException {
    json.name("burnRate");
    if (rate.isEmpty()) {
      json.nullValue();
      return;
    }
    json.beginObject();
    document.number("costPerHour", rate.get().costPerHour());
    document.number("tokensPerMinute", rate.get().tokensPerMinute());
    document.number("tokensPerMinuteForIndicator", rate.get().tokensPerMinuteForIndicator());
    json.endObject();
  }

  private void writeProjection(Optional<BurnRate> rate) throws IOException {
    json.name("projection");
    if (rate.isEmpty()) {
      json.nullValue();
      return;
    }
    json.beginObject();
    json.name("remainingMinutes").value(rate.get().remainingMinutes());
    document.number("totalCost", rate.get().projectedCost());
    json.name("totalTokens").value(rate.get().projectedTokens());
    json.endObject();
  }

  private void writeTokens(Usage usage) throws IOException {
    json.name("tokenCounts").beginObject();
    json.name("cacheCreationInputTokens").value(usage.cacheCreationTokens());
    json.name("cacheReadInputTokens").value(usage.cacheReadTokens());
    json.name("inputTokens").value(usage.inputTokens());
    json.name("outputTokens").value(usage.outputTokens());
    json.endObject();
  }
}
