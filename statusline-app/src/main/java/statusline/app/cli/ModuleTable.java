package statusline.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.broker.Broker;
import statusline.broker.catalog.ModuleListing;
import statusline.config.Configuration;
import statusline.config.Environment;
import statusline.config.dropin.DropIn;
import statusline.config.dropin.DropInSet;
import statusline.config.dropin.LiveDropIns;
import statusline.config.file.Problem;
import statusline.daemon.line.BrokerFactory;
import statusline.daemon.report.TextTable;
import statusline.install.dropin.DropInListings;

/// The list of data modules, as a table or as JSON.
final class ModuleTable {
  private static final String UNKNOWN = "–";

  private final Environment environment;

  ModuleTable(Environment environment) {
    this.environment = environment;
  }

  /// Prints the list.
  ///
  /// @param output receives the list, and as errors the problems in the configuration
  /// @param json whether to print JSON
  void print(Output output, boolean json) {
    Configuration configuration = CurrentConfiguration.of(environment);
    for (Problem problem : configuration.problems()) {
      output.error(problem.text());
    }
    DropInSet dropIns = LiveDropIns.of(environment.dropInFolder(), environment.isTrusted());
    if (!dropIns.problem().isEmpty()) {
      output.error(dropIns.problem());
    }
    try (Broker broker =
        BrokerFactory.ONE_SHOT.openWithDropIns(environment, configuration, dropIns)) {
      List<ModuleListing> all = DropInListings.added(broker, dropIns);
      if (json) {
        output.json(json(all, dropIns));
      } else {
        output.lines(table(all) + reports(dropIns));
      }
    }
  }

  /// Every entry has all members; unknown values are null.
  private static String json(List<ModuleListing> modules, DropInSet dropIns) {
    var mapper = new ObjectMapper();
    ArrayNode list = mapper.createArrayNode();
    for (ModuleListing module : modules) {
      ObjectNode node = list.addObject();
      node.put("id", module.id());
      node.put("state", lower(module.state()));
      node.put("origin", lower(module.origin()));
      node.put("javaModule", module.javaModule());
      node.put("version", module.version());
      node.put("summary", module.summary().orElse(null));
      node.put("scope", module.scope().map(ModuleTable::lower).orElse(null));
      node.put("refreshIntervalMs", millis(module.policy().map(Policy::refreshInterval)));
      node.put("cacheTtlMs", millis(module.policy().flatMap(Policy::cacheTtl)));
      node.put("stalenessThresholdMs", millis(module.policy().map(Policy::stalenessThreshold)));
      node.put("timeoutMs", millis(module.policy().map(Policy::timeout)));
      node.put("problem", module.problem().orElse(null));
      ArrayNode reports = node.putArray("reports");
      for (DropIn dropIn : dropIns.trusted()) {
        if (dropIn.isNamed(module.id())) {
          dropIn.facts().reports().forEach(reports::add);
        }
      }
    }
    return list.toPrettyString();
  }

  /// {@return a line for each drop-in with reports}
  private static String reports(DropInSet dropIns) {
    var text = new StringBuilder();
    for (DropIn dropIn : dropIns.trusted()) {
      if (!dropIn.facts().reports().isEmpty()) {
        String ids = String.join(", ", dropIn.facts().reports());
        text.append("\nreports of the drop-in ").append(dropIn.name()).append(": ").append(ids);
      }
    }
    return text.toString();
  }

  private static @Nullable Long millis(Optional<Duration> duration) {
    return duration.map(Duration::toMillis).orElse(null);
  }

  private static String table(List<ModuleListing> modules) {
    var table =
        new TextTable("ID", "STATE", "ORIGIN", "JAVA MODULE", "VERSION", "SCOPE", "REFRESH", "TTL");
    for (ModuleListing module : modules) {
      addRow(table, module);
    }
    var text = new StringBuilder(table.text());
    for (ModuleListing module : modules) {
      String problem = module.problem().map(why -> module.id() + ": " + why).orElse("");
      text.append(problem.isEmpty() ? "" : "\n" + new TextTable(problem).text());
    }
    return text.toString();
  }

  private static void addRow(TextTable table, ModuleListing module) {
    table.add(
        module.id(),
        lower(module.state()),
        lower(module.origin()),
        module.javaModule(),
        module.version(),
        module.scope().map(ModuleTable::lower).orElse(UNKNOWN),
        module.policy().map(Policy::refreshInterval).map(ModuleTable::text).orElse(UNKNOWN),
        ttl(module.policy()));
  }

  private static String ttl(Optional<Policy> policy) {
    return policy.flatMap(Policy::cacheTtl).map(ModuleTable::text).orElse(UNKNOWN);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String lower(Scope.Kind scope) {
    return lower((Enum<?>) scope);
  }

  private static String text(Duration duration) {
    if (duration.isZero()) {
      return "0";
    }
    if (duration.toMillis() % 1_000 != 0) {
      return duration.toMillis() + "ms";
    }
    long seconds = duration.toSeconds();
    if (seconds % 3_600 == 0) {
      return seconds / 3_600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }
}
