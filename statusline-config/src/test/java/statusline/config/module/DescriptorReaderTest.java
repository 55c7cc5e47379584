package statusline.config.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.Effort;
import statusline.api.JsonObject;
import statusline.api.Policy;
import statusline.api.Scope;

class DescriptorReaderTest {
  private static final String LAMP =
      """
      {
        "id": "acme-lamp", "summary": "State of the lamp", "scope": "machine", "effort": "quick",
        "policy": {"refreshInterval": "10s", "cacheTTL": "1m", "maxRetries": 2},
        "programs": [{"name": "lamp", "if": {"source": "lamp"}, "unlessSet": "command"}],
        "settings": [
          {"name": "pause", "type": "duration", "min": "1s", "max": "5m", "default": "30s",
           "setIn": "files", "description": "pause between two looks"}
        ],
        "segments": [{"name": "lamp", "description": "whether the lamp is on"}],
        "of a later version": {"anything": []}
      }
      """;

  @Test
  void readsEveryMember() throws DescriptorException {
    DataModuleDescriptor lamp = DescriptorReader.read(LAMP);

    assertEquals("acme-lamp", lamp.id());
    assertEquals("State of the lamp", lamp.summary());
    assertEquals(Scope.Kind.MACHINE, lamp.scope());
    assertEquals(Effort.QUICK, lamp.effort());
    assertEquals(
        Policy.everyLine()
            .withRefreshInterval(Duration.ofSeconds(10))
            .withCacheTtl(Duration.ofMinutes(1))
            .withRetries(2, Duration.ofSeconds(1)),
        lamp.policy());
    assertEquals(
        List.of(new SegmentDescriptor("lamp", "whether the lamp is on", List.of())),
        lamp.segments());
    SettingDescriptor pause = lamp.setting("pause").orElseThrow();
    assertEquals(OptionalLong.of(1_000), pause.min());
    assertEquals(OptionalLong.of(300_000), pause.max());
    assertEquals("30s", pause.defaultValue());
    assertEquals(Optional.empty(), lamp.setting("no-such-setting"));
  }

  @Test
  void programIsNeededIfItsConditionsAreMetAndNoPathIsSet() throws DescriptorException {
    RequiredProgram program = DescriptorReader.read(LAMP).programs().getFirst();

    assertTrue(program.isNeeded(JsonObject.of(Map.of("source", "lamp"))));
    assertTrue(!program.isNeeded(JsonObject.empty()));
    assertTrue(!program.isNeeded(JsonObject.of(Map.of("source", "lamp", "command", "/opt/lamp"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | the descriptor is not a JSON object",
        "{ | the descriptor is not a JSON object",
        "{} | `id` is missing",
        "{\"id\": \"Lamp\"} | `id` must be words of lower-case letters joined by dashes",
        "{\"id\": \"lamp\", \"summary\": \" \"} | `summary` is missing",
        "{\"id\": \"lamp\", \"summary\": \"x\", \"scope\": \"moon\"}"
            + " | `scope` has an unknown value"
      })
  void unusableDescriptorIsRefusedWithItsMember(String text, String message) {
    DescriptorException refused =
        assertThrows(DescriptorException.class, () -> DescriptorReader.read(text));

    assertEquals(message, refused.getMessage());
  }
}
