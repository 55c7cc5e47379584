package statusline.install.doctor;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.broker.Broker;
import statusline.broker.catalog.ModuleListing;
import statusline.config.dropin.DropInSet;
import statusline.config.dropin.LiveDropIns;
import statusline.config.json.CommentedJson;
import statusline.config.json.DuplicateNames;
import statusline.config.json.JsonTextException;
import statusline.daemon.client.DaemonClient;
import statusline.daemon.line.BrokerFactory;
import statusline.install.dropin.DropInListings;

/// Checks that all data modules can be loaded, that none has an open circuit breaker, a late fetch
/// or a failing format, and that the renderer has not failed.
record ModulesCheck(DoctorContext context) implements DoctorCheck {
  @Override
  public void run(DoctorReport report) throws IOException {
    var environment = context.paths().environment();
    DropInSet dropIns = LiveDropIns.of(environment.dropInFolder(), environment.isTrusted());
    try (Broker broker =
        BrokerFactory.ONE_SHOT.openWithDropIns(environment, context.configuration(), dropIns)) {
      List<ModuleListing> all = DropInListings.added(broker, dropIns);
      report.fact("data modules", String.join(", ", all.stream().map(m -> m.id()).toList()));
      for (ModuleListing module : all) {
        module.problem().ifPresent(problem -> failing(module, problem, report));
      }
    }
    boolean isUnresponsive = DaemonCheck.UNRESPONSIVE.equals(report.facts().get(DaemonCheck.FACT));
    if (context.instance().isPresent() && !isUnresponsive) {
      Optional<String> stats = new DaemonClient(context.instance().get()).stats();
      if (stats.isPresent()) {
        counted(stats.get(), report);
      }
    }
  }

  static void counted(String stats, DoctorReport report) throws IOException {
    try {
      CommentedJson json = CommentedJson.of(stats, DuplicateNames.FIRST_WINS);
      renderer(json, report);
      unloading(json, report);
      if (json.value(List.of("modules")).orElse(null) instanceof List<?> modules) {
        for (Object module : modules) {
          if (module instanceof Map<?, ?> counts) {
            failing(counts, report);
          }
        }
      }
    } catch (JsonTextException malformed) {
      throw new IOException("the daemon's statistics cannot be read", malformed);
    }
  }

  private static void failing(Map<?, ?> counts, DoctorReport report) {
    String id = String.valueOf(counts.get("id"));
    if (counts.get("problem") instanceof String problem && !problem.isEmpty()) {
      failing(id, problem, disabling(id), report);
    } else if (counts.get("openCircuits") instanceof Long open && open > 0) {
      String failures = counts.get("failures") + " of its fetches failed";
      failing(id, failures, disabling(id), report);
    }
  }

  private static void renderer(CommentedJson stats, DoctorReport report) {
    Object failures = stats.value(List.of("daemon", "rendererFailures")).orElse(0L);
    if (failures instanceof Long count && count > 0) {
      Object last = stats.value(List.of("daemon", "lastRendererFailure")).orElse("");
      report.problem(
          "the renderer failed " + count + " times, last with: " + last,
          "each time the line showed an error instead of data",
          "statusline doctor --report FILE, and attach it to a bug report");
    }
  }

  private static void unloading(CommentedJson stats, DoctorReport report) {
    Object names = stats.value(List.of("daemon", "dropInsNotUnloaded")).orElse(List.of());
    if (names instanceof List<?> left) {
      for (Object name : left) {
        report.problem(
            "the removed drop-in " + name + " cannot be unloaded",
            "its threads or its classes stay in the daemon's memory",
            "statusline daemon restart");
      }
    }
  }

  private static void failing(ModuleListing module, String problem, DoctorReport report) {
    if (module.state() == ModuleListing.State.ENABLED) {
      report.problem(
          "data module " + module.id() + ": " + problem,
          "a part of its descriptor has no effect",
          "an update of the drop-in by its author");
      return;
    }
    boolean isDropIn = module.origin() == ModuleListing.Origin.DROP_IN;
    String fix = isDropIn ? "statusline modules remove " + module.id() : disabling(module.id());
    failing(module.id(), problem, fix, report);
  }

  private static String disabling(String id) {
    return "statusline explain < session.json, or disable it: modules." + id + ".enabled";
  }

  private static void failing(String id, String problem, String fix, DoctorReport report) {
    report.problem(
        "data module " + id + ": " + problem, "its segments are outdated or missing", fix);
  }
}
