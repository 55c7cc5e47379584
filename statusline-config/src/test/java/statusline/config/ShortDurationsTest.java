package statusline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.config.file.Problem;

class ShortDurationsTest {
  @ParameterizedTest
  @CsvSource({
    "modules.git.refreshInterval, 30",
    "modules.git.timeout, 2",
    "modules.cost.cacheTTL, 999",
    "modules.weekly.retryBackoff, 5",
    "modules.limits.ageAfter, 300",
    "modules.acme-lamp.stalenessThreshold, 60",
    "renderer.ageThreshold, 90"
  })
  void plainNumberBelowASecondIsQuestioned(String key, long millis) {
    String question =
        key
            + " is "
            + millis
            + " milliseconds. For seconds, use \""
            + millis
            + "s\"; to keep it, use \""
            + millis
            + "ms\"";

    assertEquals(Optional.of(question), ShortDurations.question(key, millis));
    assertEquals(Optional.of(question), ShortDurations.question(key, " " + millis));
  }

  @ParameterizedTest
  @CsvSource({
    "modules.git.refreshInterval, 0",
    "modules.git.refreshInterval, 1000",
    "modules.git.refreshInterval, 30ms",
    "modules.git.refreshInterval, 30s",
    "performance.firstPaintBudget, 100",
    "renderer.rateLimitMs, 300",
    "modules.git.maxRetries, 3",
    "renderer.width, 80",
    "modules.git.unknown, 30"
  })
  void otherValuesAreNotQuestioned(String key, String value) {
    assertEquals(Optional.empty(), ShortDurations.question(key, value));
  }

  @Test
  void questionsHaveThePlaceOfTheSetting() {
    Layer file =
        new LayerReader(
                "/c/f.json",
                Origin.USER_FILE,
                "{\"modules\": {\"git\": {\"refreshInterval\": 30}, \"cost\": {\"timeout\": 9}}}")
            .read();
    Layer run =
        RunLayers.variables(
            RunSettings.of(Map.of("STATUSLINE_MODULE_COST_TIMEOUT", "20"), List.of()));

    List<String> questions =
        ShortDurations.in(Configuration.of(List.of(file, run), 0)).stream()
            .map(Problem::text)
            .toList();

    assertEquals(2, questions.size());
    assertEquals(
        "STATUSLINE_MODULE_COST_TIMEOUT: modules.cost.timeout is 20 milliseconds. For seconds, use"
            + " \"20s\"; to keep it, use \"20ms\"",
        questions.getFirst());
    assertEquals(
        "/c/f.json, line 1, column 22: modules.git.refreshInterval is 30 milliseconds. For"
            + " seconds, use \"30s\"; to keep it, use \"30ms\"",
        questions.getLast());
  }
}
