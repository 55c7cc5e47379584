package statusline.module.ccusage;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;
import statusline.api.Effort;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;
import statusline.api.Validation;

/// The data module `weekly`: cost and tokens of the current week.
///
/// The start of a week depends on the time zone, so the scope contains it.
public final class WeeklyModule implements DataModule<WeekCost> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
          "weekly",
          "Cost and tokens of the current week",
          Scope.Kind.CONFIG_DIRECTORY,
          Policy.cached(Duration.ofMinutes(5), Duration.ofHours(1))
              .withTimeout(Duration.ofMinutes(2))
              .withMaxConcurrent(1)
              .withRetries(1, Duration.ofSeconds(2)),
          Effort.EXPENSIVE);

  private static final CcusageProgram PROGRAM =
      new CcusageProgram("weekly", INFO.policy().refreshInterval());

  /// Called by the service loader.
  public WeeklyModule() {}

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    return PROGRAM
        .scope(context)
        .with("startOfWeek", startOfWeek(context.settings()).name())
        .withZone(context.zone());
  }

  @Override
  public Fetched<WeekCost> fetch(ModuleContext context) throws IOException, InterruptedException {
    Optional<String> absence = PROGRAM.absence(context);
    if (absence.isPresent()) {
      return Fetched.absent(absence.get());
    }
    LocalDate first = firstDay(context);
    if (!EmbeddedSource.isChosen(context.settings())) {
      return Fetched.of(CcusageSource.week(context, PROGRAM, first));
    }
    Optional<WeekCost> week = EmbeddedSource.week(context, first);
    return week.isPresent() ? Fetched.of(week.get()) : Fetched.absent("no usage in this week");
  }

  private static LocalDate firstDay(ModuleContext context) {
    LocalDate today = LocalDate.ofInstant(context.now(), context.zone());
    return today.with(TemporalAdjusters.previousOrSame(startOfWeek(context.settings())));
  }

  private static DayOfWeek startOfWeek(JsonObject settings) {
    String name = settings.text("/startOfWeek").orElse("monday");
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().equalsIgnoreCase(name)) {
        return day;
      }
    }
    return DayOfWeek.MONDAY;
  }

  /// Only absence is known at once.
  @Override
  public Optional<Fetched<WeekCost>> provisional(ModuleContext context) {
    return PROGRAM.absence(context).map(Fetched::absent);
  }

  @Override
  public Validation<WeekCost> validate(WeekCost week) {
    if (week.isPossible()) {
      return Validation.valid(week);
    }
    return Validation.valid(WeekCost.unknown()).error("the source states a cost that cannot be");
  }

  @Override
  public List<Segment> format(WeekCost week, FormatContext context) {
    return new CostSegments(context).of(week);
  }

  @Override
  public List<String> details(WeekCost week) {
    return week.notes();
  }

  @Override
  public Optional<WeekCost> defaultValue() {
    return Optional.of(WeekCost.unknown());
  }
}
