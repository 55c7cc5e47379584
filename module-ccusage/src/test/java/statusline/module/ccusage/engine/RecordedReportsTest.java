package statusline.module.ccusage.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares the reports with those that ccusage 20.0.24 printed for three generated corpora.
class RecordedReportsTest {
  private static final double TOLERANCE_USD = 1e-9;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"clean-s1", "default-s1", "quirks-s3"})
  void reportsAreThoseOfCcusage(String name) throws Exception {
    String arguments = read(name + "/corpus.json").get("params").getAsString();
    var engine = new UsageEngine(PriceTable.ofCcusage());
    engine.update(List.of(Corpus.generate(folder, arguments)));

    JsonObject recorded = read(name + "/normalized.json");
    compareBlocks(recorded.getAsJsonArray("blocks"), engine.blocks());
    NavigableMap<LocalDate, Usage> days = engine.days(ZoneOffset.UTC, EntryTable.KEPT_IN_DAYS);
    days.values().removeIf(usage -> usage.totalTokens() == 0);
    comparePeriods(recorded.getAsJsonArray("daily"), days);
    comparePeriods(recorded.getAsJsonArray("weekly"), weeks(days, DayOfWeek.MONDAY));
    compareWeeks(recorded, "claudeWeeklyMonday", engine, DayOfWeek.MONDAY);
    compareWeeks(recorded, "claudeWeeklySunday", engine, DayOfWeek.SUNDAY);
  }

  private static void compareWeeks(
      JsonObject recorded, String report, UsageEngine engine, DayOfWeek firstDay) {
    comparePeriods(
        recorded.getAsJsonArray(report),
        weeks(engine.days(ZoneOffset.UTC, EntryTable.KEPT_IN_BLOCKS), firstDay));
  }

  /// Returns the sums of each week, by its first day.
  private static NavigableMap<LocalDate, Usage> weeks(
      NavigableMap<LocalDate, Usage> days, DayOfWeek firstDay) {
    NavigableMap<LocalDate, Usage> weeks = new TreeMap<>();
    days.forEach(
        (date, usage) ->
            weeks
                .computeIfAbsent(
                    date.with(TemporalAdjusters.previousOrSame(firstDay)), _ -> new Usage())
                .add(usage));
    return weeks;
  }

  private static void compareBlocks(JsonArray recorded, List<Block> blocks) {
    assertEquals(recorded.size(), blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      JsonObject row = recorded.get(i).getAsJsonObject();
      Block block = blocks.get(i);
      assertEquals(time(row.get("start")), block.start());
      assertEquals(time(row.get("end")), block.end());
      assertEquals(row.get("isGap").getAsBoolean(), block.isGap());
      assertEquals(row.get("entries").getAsInt(), block.usage().entries);
      if (!block.isGap()) {
        assertEquals(time(row.get("actualEnd")), block.last());
      }
      assertEquals(
          texts(row.getAsJsonArray("models")), List.copyOf(block.usage().models().keySet()));
      compareSums(row, block.usage(), row.get("costUSD").getAsDouble());
    }
  }

  private static void comparePeriods(JsonArray recorded, NavigableMap<LocalDate, Usage> periods) {
    assertEquals(recorded.size(), periods.size());
    for (JsonElement element : recorded) {
      JsonObject row = element.getAsJsonObject();
      Usage usage =
          Objects.requireNonNull(periods.get(LocalDate.parse(row.get("period").getAsString())));
      compareSums(row, usage, row.get("totalCost").getAsDouble());
      assertEquals(
          texts(row.getAsJsonArray("models")), List.copyOf(new TreeSet<>(usage.models().keySet())));
      row.getAsJsonObject("modelCosts")
          .entrySet()
          .forEach(
              cost ->
                  assertEquals(
                      cost.getValue().getAsDouble(),
                      Objects.requireNonNull(usage.models().get(cost.getKey())).cost,
                      TOLERANCE_USD));
    }
  }

  private static void compareSums(JsonObject row, Usage usage, double costUsd) {
    assertEquals(row.get("input").getAsLong(), usage.input);
    assertEquals(row.get("output").getAsLong(), usage.output);
    assertEquals(row.get("cacheCreation").getAsLong(), usage.cacheCreation);
    assertEquals(row.get("cacheRead").getAsLong(), usage.cacheRead);
    assertEquals(row.get("totalTokens").getAsLong(), usage.totalTokens());
    assertEquals(costUsd, usage.cost, TOLERANCE_USD);
  }

  private static long time(JsonElement text) {
    return Instant.parse(text.getAsString()).toEpochMilli();
  }

  private static Collection<String> texts(JsonArray array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.getAsString()));
    return texts;
  }

  private static JsonObject read(String resource) throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(RecordedReportsTest.class.getResourceAsStream(resource)),
            StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(reader).getAsJsonObject();
    }
  }
}
