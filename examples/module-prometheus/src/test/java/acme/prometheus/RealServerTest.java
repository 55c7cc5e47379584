package acme.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.Fetched;
import statusline.tck.FakeEnvironment;

/// Tests the data module with real servers that scrape two machines.
class RealServerTest {
  /// Sessions that start at a cost other than zero, start again after a reset, pause and end.
  private static final List<Map<String, String>> DESK =
      List.of(
          Map.of("a", "0.3125"),
          Map.of("a", "0.58", "b", "1.25"),
          Map.of("a", "0.58", "b", "1.4"),
          Map.of("b", "0.07"),
          Map.of("b", "0.4", "c", "2.05"),
          Map.of("b", "0.4", "d", "0.013"));

  private static final List<Map<String, String>> LAPTOP =
      List.of(
          Map.of(),
          Map.of("e", "3.9"),
          Map.of("e", "4.4", "f", "0.81"),
          Map.of("f", "0.82"),
          Map.of("e", "4.5", "f", "0.02"));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"prometheus, prometheus", "victoria-metrics, victoriametrics"})
  void costIsThatOfAllScrapedSessions(String program, String kind) throws Exception {
    try (Exporter desk = new Exporter("claude_code_cost_usage_total", DESK);
        Exporter laptop = new Exporter("claude_code_cost_usage_USD_total", LAPTOP);
        RealServer server =
            RealServer.start(program, folder, desk.authority(), laptop.authority())) {
      for (int more : List.of(4, 6)) {
        desk.awaitScrapesAfterEnd(more);
        laptop.awaitScrapesAfterEnd(more);

        assertEquals(desk.cost() + laptop.cost(), cost(server, kind, Map.of()).total(), 1e-9);
      }
      assertEquals(9.783, desk.cost() + laptop.cost(), 1e-9);
      Cost week = cost(server, kind, Map.of("window", "7d", "groupBy", "instance"));
      assertEquals(desk.cost(), week.usd().get(desk.authority()), 1e-9);
      assertEquals(laptop.cost(), week.usd().get(laptop.authority()), 1e-9);
    }
  }

  private static Cost cost(RealServer server, String kind, Map<String, String> more)
      throws Exception {
    Instant now = Instant.now();
    var settings = new java.util.HashMap<String, String>(more);
    settings.putAll(Map.of("server", server.address(), "serverKind", kind, "scrapeInterval", "1s"));
    // The hour after one o'clock, so that no test runs over midnight.
    int hour = now.atOffset(ZoneOffset.UTC).getHour();
    FakeEnvironment environment =
        FakeEnvironment.empty()
            .settings(settings)
            .now(now)
            .zone(ZoneOffset.ofHours(hour > 12 ? 25 - hour : 1 - hour));
    var module = new AcmePrometheusModule();
    var scope = module.scope(environment.scopeContext());
    return ((Fetched.Present<Cost>) module.fetch(environment.moduleContext(scope))).value();
  }

  @Test
  void adjacentPeriodsCountEachSampleOnce() throws Exception {
    try (Exporter desk = new Exporter("claude_code_cost_usage_total", DESK);
        RealServer server = RealServer.start("prometheus", folder, desk.authority());
        HttpClient client = HttpClient.newHttpClient()) {
      desk.awaitScrapesAfterEnd(4);
      var json =
          statusline.api.JsonObject.of(Map.of("server", server.address(), "scrapeInterval", "1s"));
      var costs = new CostServer(client, Settings.of(json).orElseThrow(), Optional.empty());
      // A multiple of the step, as midnight is.
      Instant end = Instant.ofEpochSecond(Instant.now().getEpochSecond());
      double sum = 0;
      int periods = 0;
      for (int second = 0; second < 60; second++) {
        Instant start = end.minusSeconds(second + 1L);
        Cost cost = costs.cost(start, end.minusSeconds(second), Duration.ofSeconds(20));
        periods += cost.total() > 0 ? 1 : 0;
        sum += cost.total();
      }

      assertEquals(desk.cost(), sum, 1e-9);
      assertTrue(periods > 3, periods + " periods with cost");
    }
  }
}
