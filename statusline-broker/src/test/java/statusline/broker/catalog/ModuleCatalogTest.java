package statusline.broker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.Policy;
import statusline.api.Scope;

class ModuleCatalogTest {
  private static final ProviderSource LAMP = ProviderSource.of("LampModule", "lamp");
  private static final ProviderSource CANDLE = ProviderSource.of("CandleModule", "candle");
  private static final ProviderSource STAR = ProviderSource.of("EveningStarModule", "evening-star");

  @TempDir Path folder;

  private static List<String> ids(List<CatalogEntry> entries) {
    return entries.stream().map(CatalogEntry::id).toList();
  }

  private static ModuleCatalog allBut(TestLayer layer, String disabled) {
    return ModuleCatalog.of(layer.layer(), id -> !id.equals(disabled));
  }

  @Test
  void enabledModulesAreFound() throws IOException {
    TestLayer layer = new TestLayer(folder).with("lights", LAMP, CANDLE).with("sky", STAR).define();

    ModuleCatalog catalog = ModuleCatalog.of(layer.layer(), id -> true);

    assertEquals(List.of("candle", "evening-star", "lamp"), ids(catalog.entries()));
    assertEquals(List.of("candle", "evening-star", "lamp"), ids(catalog.enabled()));
    assertEquals(List.of(), catalog.problems());
    assertEquals("lights.CandleModule", className(catalog.enabled().getFirst()));
  }

  private static String className(CatalogEntry entry) {
    return entry.module().orElseThrow().getClass().getName();
  }

  @Test
  void disabledModuleIsNotLoadedWithExports() throws IOException {
    TestLayer layer =
        new TestLayer(folder).with("lights", LAMP, CANDLE).with("sky", STAR).define().exported();

    ModuleCatalog catalog = allBut(layer, "candle");

    assertEquals(List.of("candle", "evening-star", "lamp"), ids(catalog.entries()));
    assertEquals(List.of("evening-star", "lamp"), ids(catalog.enabled()));
    assertTrue(layer.isInitialised("lights", "LampModule"));
    assertTrue(layer.isLoaded("sky.EveningStarModule"));
    assertFalse(layer.isLoaded("lights.CandleModule"));
    assertFalse(layer.isInitialised("lights", "CandleModule"));
  }

  @Test
  void disabledModuleIsNotInitializedWithoutExports() throws IOException {
    TestLayer layer = new TestLayer(folder).with("lights", LAMP, CANDLE).define();

    ModuleCatalog catalog = allBut(layer, "candle");

    assertEquals(List.of("lamp"), ids(catalog.enabled()));
    assertEquals(List.of(), catalog.problems());
    assertFalse(layer.isInitialised("lights", "CandleModule"));
  }

  @Test
  void nothingIsLoadedIfAllModulesAreDisabled() throws IOException {
    TestLayer layer = new TestLayer(folder).with("lights", LAMP, CANDLE).define();

    ModuleCatalog catalog = ModuleCatalog.of(layer.layer(), id -> false);

    assertEquals(List.of("candle", "lamp"), ids(catalog.entries()));
    assertEquals(List.of(), catalog.enabled());
    assertFalse(layer.isLoaded("lights.LampModule"));
    assertFalse(layer.isLoaded("lights.CandleModule"));
  }

  @Test
  void layerWithoutModulesHasEmptyCatalog() {
    assertEquals(List.of(), ModuleCatalog.of(ModuleLayer.empty(), id -> true).entries());
  }

  @Test
  void providersOfParentLayersAreIgnored() throws IOException {
    TestLayer below = new TestLayer(folder.resolve("below")).with("lights", LAMP).define();
    TestLayer above = new TestLayer(folder.resolve("above")).with("sky", STAR).on(below.layer());

    assertEquals(
        List.of("evening-star"), ids(ModuleCatalog.of(above.layer(), id -> true).entries()));
    assertFalse(below.isInitialised("lights", "LampModule"));
  }

  @Test
  void enabledModuleIsListedWithItsInfo() throws IOException {
    TestLayer layer = new TestLayer(folder).with("lights", LAMP).define();

    CatalogEntry entry = ModuleCatalog.of(layer.layer(), id -> true).entries().getFirst();

    assertEquals(
        new ModuleListing(
            "lamp",
            ModuleListing.State.ENABLED,
            ModuleListing.Origin.BUILT_IN,
            "lights",
            "1.2",
            Optional.of("for tests"),
            Optional.of(Scope.Kind.MACHINE),
            Optional.of(Policy.everyLine()),
            Optional.empty()),
        entry.listing(Optional.of(Policy.everyLine())));
  }

  @Test
  void disabledModuleIsListedWithItsDescriptor() throws IOException {
    TestLayer layer = new TestLayer(folder).with("lights", "", LAMP).define();

    CatalogEntry entry = ModuleCatalog.of(layer.layer(), id -> false).entries().getFirst();

    assertEquals(
        new ModuleListing(
            "lamp",
            ModuleListing.State.DISABLED,
            ModuleListing.Origin.BUILT_IN,
            "lights",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        entry.listing(Optional.empty()));
  }
}
