package statusline.module.ccusage;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
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

/// The data module `weekly`: cost of the current week.
///
/// The start of a week depends on the time zone, so the scope contains it.
public final class WeeklyModule implements DataModule<WeekCost> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
          "weekly",
          "Cost of the current week",
          Scope.Kind.CONFIG_DIRECTORY,
          Policy.cached(Duration.ofMinutes(5), Duration.ofHours(1))
              .withTimeout(Duration.ofSeconds(20))
              .withMaxConcurrent(1)
              .withRetries(1, Duration.ofSeconds(2)),
          Effort.EXPENSIVE);

  private static final CcusageProgram PROGRAM = new CcusageProgram("weekly", "weekly");

  /// Called by the service loader.
  public WeeklyModule() {}

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    return PROGRAM.scope(context).withZone(context.zone());
  }

  @Override
  public Fetched<WeekCost> fetch(ModuleContext context) throws IOException, InterruptedException {
    Optional<String> absence = PROGRAM.absence(context);
    if (absence.isPresent()) {
      return Fetched.absent(absence.get());
    }
    if (EmbeddedSource.isChosen(context)) {
      Optional<WeekCost> week =
          EmbeddedSource.usage(context)
              .week(context.now(), context.zone())
              .map(usage -> WeekCost.of(usage, context.now(), context.zone()));
      return week.isPresent() ? Fetched.of(week.get()) : Fetched.absent("no usage in this week");
    }
    ZoneId zone = context.zone();
    byte[] report = PROGRAM.report(context, CcusageEnvironment.zoneName(zone));
    return Fetched.of(WeeklyReport.weekOf(report, LocalDate.ofInstant(context.now(), zone)));
  }

  /// Only absence is known at once.
  @Override
  public Optional<Fetched<WeekCost>> provisional(ModuleContext context) {
    return PROGRAM.absence(context).map(Fetched::absent);
  }

  @Override
  public Validation<WeekCost> validate(WeekCost week) {
    if (Usd.isAmount(week.costUsd())) {
      return Validation.valid(week);
    }
    return Validation.valid(WeekCost.unknown()).error("the source states a cost that cannot be");
  }

  @Override
  public List<Segment> format(WeekCost week, FormatContext context) {
    return List.of(CostSegments.week(week));
  }

  @Override
  public Optional<WeekCost> defaultValue() {
    return Optional.of(WeekCost.unknown());
  }
}
