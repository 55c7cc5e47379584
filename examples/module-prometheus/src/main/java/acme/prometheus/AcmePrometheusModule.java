package acme.prometheus;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;
import statusline.api.Effort;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;
import statusline.api.Validation;

/// The cost of all the user's machines, from a server with the HTTP API of Prometheus.
public final class AcmePrometheusModule implements DataModule<Cost> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
              "acme-prometheus",
              "Cost of all machines",
              Scope.Kind.MACHINE,
              Policy.cached(Duration.ofMinutes(1), Duration.ofMinutes(10))
                  .withTimeout(Duration.ofSeconds(30)))
          .withEffort(Effort.EXPENSIVE);

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  /// The settings are inputs: another server or window is another reading, not an older one.
  @Override
  public Scope scope(ScopeContext context) {
    Scope scope = Scope.machine().withZone(context.zone());
    for (String name : Settings.NAMES) {
      scope = scope.with(name, String.valueOf(context.settings().members().get(name)));
    }
    return scope;
  }

  @Override
  public Fetched<Cost> fetch(ModuleContext context) throws IOException, InterruptedException {
    Optional<Settings> settings = Settings.of(context.settings());
    if (settings.isEmpty()) {
      return Fetched.absent("no server is set");
    }
    Cost cost = new CostReader(context, settings.get()).read();
    return cost.usd().isEmpty()
        ? Fetched.absent("the server has no cost in this window")
        : Fetched.of(cost);
  }

  @Override
  public Validation<Cost> validate(Cost cost) {
    Validation<Cost> validation = Validation.valid(cost);
    return cost.isSensible() ? validation : validation.error("not a cost: " + cost.usd());
  }

  @Override
  public List<Segment> format(Cost cost, FormatContext context) {
    return List.of(CostSegment.of(cost, context.settings()));
  }

  @Override
  public List<String> details(Cost cost) {
    return List.of("It is what the server has scraped or received, not what the hosts have sent.");
  }
}
