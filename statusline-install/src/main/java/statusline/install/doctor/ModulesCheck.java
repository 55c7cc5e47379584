package statusline.install.doctor;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.broker.Broker;
import statusline.broker.catalog.ModuleListing;
import statusline.config.json.CommentedJson;
import statusline.config.json.JsonTextException;
import statusline.config.json.Repeated;
import statusline.daemon.client.DaemonClient;
import statusline.daemon.line.BrokerFactory;

/// Are there data modules that cannot be loaded, or that fail again and again; does the renderer
/// itself?
record ModulesCheck(Patient patient) implements Check {
  @Override
  public void look(Examination examination) throws IOException {
    var environment = patient.places().environment();
    try (Broker broker = BrokerFactory.ONE_SHOT.open(environment, patient.configuration())) {
      List<ModuleListing> all = broker.modules();
      examination.fact("data modules", String.join(", ", all.stream().map(m -> m.id()).toList()));
      for (ModuleListing module : all) {
        module.problem().ifPresent(problem -> failing(module.id(), problem, examination));
      }
    }
    if (patient.instance().isPresent()) {
      Optional<String> stats = new DaemonClient(patient.instance().get()).stats();
      if (stats.isPresent()) {
        counted(stats.get(), examination);
      }
    }
  }

  static void counted(String stats, Examination examination) throws IOException {
    try {
      CommentedJson json = CommentedJson.of(stats, Repeated.FIRST_COUNTS);
      renderer(json, examination);
      if (json.value(List.of("modules")).orElse(null) instanceof List<?> modules) {
        for (Object module : modules) {
          if (module instanceof Map<?, ?> counts
              && counts.get("openCircuits") instanceof Long open
              && open > 0) {
            String failures = counts.get("failures") + " of its fetches failed";
            failing(String.valueOf(counts.get("id")), failures, examination);
          }
        }
      }
    } catch (JsonTextException strange) {
      throw new IOException("the daemon's statistics cannot be read", strange);
    }
  }

  private static void renderer(CommentedJson stats, Examination examination) {
    Object failures = stats.value(List.of("daemon", "rendererFailures")).orElse(0L);
    if (failures instanceof Long count && count > 0) {
      Object last = stats.value(List.of("daemon", "lastRendererFailure")).orElse("");
      examination.finding(
          "the renderer failed " + count + " times, last with: " + last,
          "a line said so instead of what it had to show",
          "statusline doctor --report FILE, and send it");
    }
  }

  private static void failing(String id, String problem, Examination examination) {
    examination.finding(
        "data module " + id + ": " + problem,
        "its segment is old or missing",
        "statusline explain < session.json, or switch it off: modules." + id + ".enabled");
  }
}
