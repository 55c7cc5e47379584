package statusline.module.ccusage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import statusline.api.Scope;
import statusline.module.ccusage.engine.HandedPrice;
import statusline.module.ccusage.engine.Prices;
import statusline.tck.FakeEnvironment;

class OwnPricesTest {
  private static final Path CONFIG = Path.of("/home/dev/.claude");
  private static final Path FILE = CONFIG.resolve("statusline-prices.json");
  private static final Instant DAY = Instant.parse("2026-11-30T12:00:00Z");

  @Test
  void builtInPricesNeedNoFile() throws Exception {
    assertEquals(Prices.builtIn(), prices(FakeEnvironment.empty()));
  }

  @Test
  void descriptorsHaveTheDayOfThePrices() throws Exception {
    for (String id : List.of("cost", "weekly")) {
      String name = "/META-INF/statusline/" + id + ".json";
      try (var resource = Objects.requireNonNull(CostModule.class.getResourceAsStream(name))) {
        var text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(
            Optional.of(Prices.builtIn().date()), JsonTree.object(text).text("/dated/prices"));
      }
    }
  }

  @Test
  void fileReplacesPriceOfItsModel() throws Exception {
    Prices prices = file("\"claude-opus-5-5\": {\"input\": 8, \"output\": 40, \"fast\": 3}");

    assertEquals(
        Map.of(
            "inputCostPerToken",
            8e-6,
            "outputCostPerToken",
            40e-6,
            "cacheCreationInputTokenCost",
            10e-6,
            "cacheReadInputTokenCost",
            0.8 / 1e6,
            "fastMultiplier",
            3.0),
        handed(prices, "claude-opus-5-5", DAY).members());
    assertNotEquals(Prices.builtIn(), prices);
  }

  @Test
  void overrideComesBeforeTheFile() throws Exception {
    FakeEnvironment world =
        FakeEnvironment.empty()
            .settings(
                Map.of("pricing.overrides", Map.of("new-model", Map.of("input", 3, "output", 4))));
    world.files().put(FILE, models("\"new-model\": {\"input\": 1, \"output\": 2}"));

    assertEquals(
        3e-6, handed(prices(world), "new-model", DAY).members().get("inputCostPerToken"), 1e-18);
  }

  @Test
  void pricesChangeOnTheirDay() throws Exception {
    Prices prices =
        file(
            """
            "new-model": [{"until": "2026-12-01", "input": 1, "output": 2},
                          {"input": 5, "output": 10}]\
            """);

    assertEquals(1e-6, handed(prices, "new-model", DAY).members().get("inputCostPerToken"), 1e-18);
    assertEquals(
        5e-6,
        handed(prices, "new-model", Instant.parse("2026-12-01T00:00:00Z"))
            .members()
            .get("inputCostPerToken"),
        1e-18);
  }

  @Test
  void tierOfAWholeRequestCannotBeHandedOver() throws Exception {
    Prices prices =
        file(
            """
            "new-model": {"input": 1, "output": 2, "requestThreshold": 100000,
                          "above": {"input": 5, "output": 10}},
            "other-model": {"input": 1, "output": 2, "above": {"input": 5, "output": 10}}\
            """);

    assertFalse(prices.isPricedByCcusage("new-model"));
    assertTrue(prices.isPricedByCcusage("other-model"));
    assertEquals(
        5e-6,
        handed(prices, "other-model", DAY).members().get("inputCostPerTokenAbove200kTokens"),
        1e-18);
  }

  @Test
  void builtInModelsAreKnownToCcusage() {
    assertTrue(Prices.builtIn().isPricedByCcusage("claude-opus-5"));
    assertTrue(Prices.builtIn().isPricedByCcusage("claude-opus-5-5[1m]"));
    assertFalse(Prices.builtIn().isPricedByCcusage("claude-haiku-5-5"));
    assertFalse(Prices.builtIn().isPricedByCcusage("mystery-9"));
  }

  @Test
  void malformedPriceIsReported() {
    assertFails("statusline-prices.json: it is not a JSON object", "[]");
    assertFails("statusline-prices.json: the object \"models\" is missing", "{}");
    assertFails("statusline-prices.json: the price of a is no object", models("\"a\": 5"));
    assertFails(
        "statusline-prices.json: \"output\" of a is missing", models("\"a\": {\"input\": 5}"));
    assertFails(
        "statusline-prices.json: \"input\" of a is no amount", models("\"a\": {\"input\": -5}"));
    assertFails(
        "statusline-prices.json: \"until\" of a is no day such as 2026-10-07",
        models("\"a\": {\"until\": \"soon\", \"input\": 5, \"output\": 1}"));
  }

  @Test
  void malformedOverrideIsReported() {
    FakeEnvironment world =
        FakeEnvironment.empty()
            .settings(Map.of("pricing.overrides", Map.of("a", List.of(Map.of("input", 1)))));

    IOException failure = assertThrows(IOException.class, () -> prices(world));
    assertEquals("pricing.overrides: \"output\" of a is missing", failure.getMessage());
  }

  private static void assertFails(String message, String text) {
    FakeEnvironment world = FakeEnvironment.empty();
    world.files().put(FILE, text);
    IOException failure = assertThrows(IOException.class, () -> prices(world));
    assertEquals(message, failure.getMessage());
  }

  private static HandedPrice handed(Prices prices, String model, Instant now) {
    return prices.newer(now).stream()
        .filter(price -> price.model().equals(model))
        .findFirst()
        .orElseThrow();
  }

  private static Prices file(String models) throws IOException {
    FakeEnvironment world = FakeEnvironment.empty();
    world.files().put(FILE, models(models));
    return prices(world);
  }

  private static String models(String models) {
    return "{\"models\": {" + models + "}}";
  }

  private static Prices prices(FakeEnvironment world) throws IOException {
    return OwnPrices.of(world.moduleContext(Scope.configDirectory(CONFIG)));
  }
}
