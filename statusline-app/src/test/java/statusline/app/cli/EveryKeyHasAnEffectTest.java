package statusline.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The effect of every configuration key.
class EveryKeyHasAnEffectTest {
  @TempDir static Path folder;
  private static EffectStage stage;

  @BeforeAll
  static void makeStage() throws IOException, InterruptedException {
    stage = new EffectStage(folder);
  }

  static List<Effect> effects() {
    return Effects.all();
  }

  @ParameterizedTest
  @MethodSource("effects")
  void settingAKeyChangesTheResult(Effect effect) throws Exception {
    String before = effect.outcome().of(stage, effect.beside());
    String after = effect.outcome().of(stage, effect.settings());

    assertNotEquals(before, after);
    if (!effect.before().isEmpty()) {
      assertTrue(before.contains(effect.before()), before);
      assertFalse(after.contains(effect.before()), after);
    }
    if (!effect.after().isEmpty()) {
      assertFalse(before.contains(effect.after()), before);
      assertTrue(after.contains(effect.after()), after);
    }
  }

  @Test
  void everyKeyOfTheSchemaIsTested() throws IOException {
    Set<String> keys = new TreeSet<>();
    addKeys(new ObjectMapper().readTree(ConfigurationSchema.text()), "", keys);
    keys.remove("$schema");
    Set<String> tested = new TreeSet<>();
    for (Effect effect : Effects.all()) {
      assertTrue(tested.add(effect.path()), effect.path());
    }

    assertEquals(keys, tested);
  }

  private static void addKeys(JsonNode object, String prefix, Set<String> keys) {
    object
        .path("properties")
        .properties()
        .forEach(
            property -> {
              String path = prefix + property.getKey();
              if (property.getValue().has("properties")) {
                addKeys(property.getValue(), path + ".", keys);
              } else {
                keys.add(path);
              }
            });
  }
}
