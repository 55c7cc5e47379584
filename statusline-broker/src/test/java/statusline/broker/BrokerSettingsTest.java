package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import statusline.api.JsonObject;

class BrokerSettingsTest {
  private static final BrokerLimits LIMITS = BrokerLimits.standard(Duration.ofSeconds(1));

  private static BrokerSettings settings(Map<String, ?> modules) {
    Path root = Path.of("/");
    return new BrokerSettings(root, root, root, "", JsonObject.of(modules), Map.of(), LIMITS);
  }

  @Test
  void moduleIsEnabledByDefault() {
    BrokerSettings settings =
        settings(
            Map.of(
                "off", Map.of("enabled", false),
                "on", Map.of("enabled", true),
                "other", Map.of("timeout", "1s")));

    assertFalse(settings.isEnabled("off"));
    assertTrue(settings.isEnabled("on"));
    assertTrue(settings.isEnabled("other"));
    assertTrue(settings.isEnabled("unnamed"));
  }

  @Test
  void onlyBooleanDisablesModule() {
    for (Object odd : List.of("false", 0, List.of(), Map.of())) {
      assertTrue(settings(Map.of("git", Map.of("enabled", odd))).isEnabled("git"), odd.toString());
    }
    var withNull = new HashMap<String, Object>();
    withNull.put("enabled", null);
    assertTrue(settings(Map.of("git", withNull)).isEnabled("git"));
    assertTrue(settings(Map.of("git", false)).isEnabled("git"));
  }

  @Test
  void moduleGetsOnlyItsOwnSettings() {
    BrokerSettings settings = settings(Map.of("git", Map.of("a", 1), "time", "odd"));

    assertEquals("{\"a\":1}", settings.of("git").toString());
    assertEquals("{}", settings.of("time").toString());
    assertEquals("{}", settings.of("model").toString());
  }

  @Test
  @SuppressWarnings("NullAway")
  void nullSettingsAreRejected() {
    Path root = Path.of("/");

    NullPointerException thrown =
        assertThrows(
            NullPointerException.class,
            () -> new BrokerSettings(root, root, root, "", null, Map.of(), LIMITS));

    assertEquals("modules", thrown.getMessage());
  }
}
