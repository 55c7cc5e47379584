package statusline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import statusline.config.module.ModuleDescriptors;

class KeyTableTest {
  static List<Key> keys() {
    return KeyTable.all();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyKeyIsFoundAndDescribed(Key key) {
    assertEquals(Optional.of(key), KeyTable.find(key.path("git")));
    assertFalse(key.sentence().isBlank());
    assertFalse(key.sentence().endsWith("."), key.sentence());
    assertFalse(key.defaultText().isBlank());
  }

  @ParameterizedTest
  @MethodSource("keys")
  void defaultIsAValidValue(Key key) {
    Object standard = key.standard();
    if (standard != null) {
      assertEquals(standard, key.kind().accepted(standard), key.path());
    }
  }

  @Test
  void namesOfKeysAreUnique() {
    Map<String, String> names = new HashMap<>();
    KeyTable.byConcretePath()
        .forEach(
            (path, key) -> {
              for (String name :
                  new String[] {path, RunNames.variable(path, key), RunNames.argument(path, key)}) {
                String other = names.put(name, path);
                assertTrue(other == null, () -> name + " is " + other + " and " + path);
              }
              assertEquals(path, RunNames.path(RunNames.variable(path, key)));
              assertEquals(path, RunNames.path(RunNames.argument(path, key)));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "modules.cost.refreshInterval, STATUSLINE_MODULE_COST_REFRESH, --refresh-cost",
    "modules.prompt-cache.cacheTTL, STATUSLINE_MODULE_PROMPT_CACHE_TTL, --ttl-prompt-cache",
    "modules.git.stalenessThreshold, STATUSLINE_MODULE_GIT_STALENESS, --staleness-git",
    "modules.git.timeout, STATUSLINE_MODULE_GIT_TIMEOUT, --timeout-git",
    "modules.git.maxRetries, STATUSLINE_MODULE_GIT_RETRIES, --retries-git",
    "modules.git.retryBackoff, STATUSLINE_MODULE_GIT_BACKOFF, --backoff-git",
    "modules.git.maxConcurrent, STATUSLINE_MODULE_GIT_CONCURRENT, --concurrent-git",
    "modules.git.enabled, STATUSLINE_MODULE_GIT_ENABLED, --enabled-git",
    "modules.context.cautionPercent, STATUSLINE_MODULE_CONTEXT_CAUTION_PERCENT,"
        + " --caution-percent-context",
    "renderer.theme, STATUSLINE_RENDERER_THEME, --theme",
    "renderer.width, STATUSLINE_RENDERER_WIDTH, --width",
    "renderer.rateLimitMs, STATUSLINE_RENDERER_RATE_LIMIT_MS, --rate-limit-ms",
    "preset, STATUSLINE_PRESET, --preset",
    "performance.firstPaintBudget, STATUSLINE_PERFORMANCE_FIRST_PAINT_BUDGET, --first-paint-budget"
  })
  void keyHasAVariableAndAnArgument(String path, String variable, String argument) {
    Key key = KeyTable.find(path).orElseThrow();

    assertEquals(variable, RunNames.variable(path, key));
    assertEquals(argument, RunNames.argument(path, key));
  }

  @ParameterizedTest
  @CsvSource({
    "STATUSLINE_MODULE_COST_REFRESH_INTERVAL, modules.cost.refreshInterval",
    "STATUSLINE_MODULE_GIT_CACHE_TTL, modules.git.cacheTTL",
    "STATUSLINE_MODULE_ACME_LAMP_REFRESH, modules.acme-lamp.refreshInterval"
  })
  void variableMayUseTheLongNameOrAThirdPartyModule(String name, String path) {
    assertEquals(path, RunNames.path(name));
  }

  @ParameterizedTest
  @CsvSource({
    "renderer.them, renderer.theme",
    "renderer.colourEnabled, renderer.colorEnabled",
    "theme, renderer.theme",
    "renderer.preset, preset",
    "presett, preset",
    "refreshInterval, modules.<id>.refreshInterval",
    "modules.git.refreshIntervall, modules.git.refreshInterval",
    "modules.git.ttl, modules.git.tag",
    "modules.git.cachettl, modules.git.cacheTTL",
    "modules.time.cautionPercent, modules.context.cautionPercent",
    "broker.maxCachSize, broker.maxCacheSize",
    "performace.fetchPoolSize, performance.fetchPoolSize"
  })
  void unknownPathNamesNearestKey(String path, String nearest) {
    assertTrue(
        KeyTable.noKey(path).endsWith(". Did you mean \"" + nearest + "\"?"), KeyTable.noKey(path));
  }

  @Test
  void unsimilarPathNamesNoKey() {
    assertEquals("unknown key \"zzzzzz\"", KeyTable.noKey("zzzzzz"));
    assertEquals("unknown data module \"qqqqqqqq\"", KeyTable.noModule("qqqqqqqq"));
  }

  @ParameterizedTest
  @CsvSource({
    "git, true",
    "prompt-cache, true",
    "acme-lamp, true",
    "gti, false",
    "prompt-cahce, false",
    "lamp, false",
    "Acme-lamp, false",
    "-, false",
    "'', false"
  })
  void moduleIdIsOneOfTheImageOrHasAVendor(String id, boolean may) {
    assertEquals(may, KeyTable.mayBeModule(id));
  }

  @Test
  void everyModuleSettingBelongsToAKnownModule() {
    for (Key key : ModuleSettingKeys.all()) {
      assertTrue(ModuleDescriptors.ids().contains(key.path().split("\\.", 3)[1]), key.path());
    }
    assertNotNull(KeyTable.find("modules.acme-lamp.enabled").orElse(null));
  }
}
