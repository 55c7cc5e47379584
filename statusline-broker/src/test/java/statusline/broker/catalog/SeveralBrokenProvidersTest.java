package statusline.broker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeveralBrokenProvidersTest {
  private static final ProviderSource LAMP = ProviderSource.of("LampModule", "lamp");
  private static final ProviderSource CANDLE = ProviderSource.of("CandleModule", "candle");

  @TempDir Path folder;

  private static ModuleCatalog catalog(TestLayer layer) {
    return ModuleCatalog.of(layer.layer(), id -> true);
  }

  private static String module(CatalogEntry entry) {
    return entry.listing(java.util.Optional.empty()).javaModule();
  }

  @Test
  void eachBrokenProviderIsReportedWithItsReason() throws IOException {
    TestLayer layer =
        new TestLayer(folder)
            .with("lights", LAMP, CANDLE)
            .butWithout("lights", "LampModule")
            .butWith("lights", CANDLE.withHead("final"))
            .define();

    List<String> problems = catalog(layer).problems();

    assertEquals(2, problems.size());
    assertTrue(problems.get(0).startsWith("data module candle: its class cannot be used: "));
    assertTrue(problems.get(0).contains("lights.CandleModule"), problems.get(0));
    assertTrue(problems.get(1).startsWith("data module lamp: its class cannot be used: "));
    assertTrue(problems.get(1).contains("lights.LampModule"), problems.get(1));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void duplicateIdIsResolvedInStableOrder(boolean reversed) throws IOException {
    TestLayer layer = new TestLayer(folder);
    for (String name : reversed ? List.of("c", "b", "a") : List.of("a", "b", "c")) {
      layer.with(name, LAMP);
    }

    ModuleCatalog catalog = catalog(layer.define());

    assertEquals(List.of("a"), catalog.enabled().stream().map(entry -> module(entry)).toList());
    assertEquals(
        List.of(
            "data module lamp: another data module already has this id",
            "data module lamp: another data module already has this id"),
        catalog.problems());
  }

  @Test
  void brokenProviderDoesNotReserveId() throws IOException {
    TestLayer layer =
        new TestLayer(folder)
            .with("a", LAMP.constructedBy("public LampModule() { throw null; }"))
            .with("b", LAMP)
            .define();

    ModuleCatalog catalog = catalog(layer);

    assertEquals(List.of("b"), catalog.enabled().stream().map(entry -> module(entry)).toList());
    assertEquals(1, catalog.problems().size());
    assertTrue(catalog.problems().getFirst().contains("it cannot be created"));
  }

  @Test
  void disabledModulesMayHaveSameId() throws IOException {
    TestLayer layer = new TestLayer(folder).with("a", LAMP).with("b", LAMP).define();

    ModuleCatalog catalog = ModuleCatalog.of(layer.layer(), id -> false);

    assertEquals(2, catalog.entries().size());
    assertEquals(List.of(), catalog.problems());
  }
}
