package statusline.module.ccusage;

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

/// The data module `cost`: cost and end of the account's current 5-hour block, and cost of the day.
///
/// Blocks start at a full hour in UTC, so the scope has a time zone only if a line has a place for
/// the cost of the day.
public final class CostModule implements DataModule<BlockCost> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
          "cost",
          "Cost of the current 5-hour block and of the day",
          Scope.Kind.CONFIG_DIRECTORY,
          Policy.cached(Duration.ofMinutes(3), Duration.ofMinutes(15))
              .withTimeout(Duration.ofMinutes(2))
              .withMaxConcurrent(1)
              .withRetries(1, Duration.ofSeconds(2)),
          Effort.EXPENSIVE);

  /// The segment with the cost of the day, whose place on a line makes it an input of the scope.
  private static final String TODAY = "today";

  private static final CcusageProgram PROGRAM =
      new CcusageProgram("cost", INFO.policy().refreshInterval());

  /// Called by the service loader.
  public CostModule() {}

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    Scope scope = PROGRAM.scope(context);
    return context.shows(TODAY) ? scope.withZone(context.zone()) : scope;
  }

  @Override
  public Fetched<BlockCost> fetch(ModuleContext context) throws IOException, InterruptedException {
    Optional<String> absence = PROGRAM.absence(context);
    if (absence.isPresent()) {
      return Fetched.absent(absence.get());
    }
    Optional<BlockCost> cost =
        EmbeddedSource.isChosen(context.settings())
            ? EmbeddedSource.block(context)
            : CcusageSource.block(context, PROGRAM);
    return cost.isPresent() ? Fetched.of(cost.get()) : Fetched.absent("no active block");
  }

  /// Only absence is known at once.
  @Override
  public Optional<Fetched<BlockCost>> provisional(ModuleContext context) {
    return PROGRAM.absence(context).map(Fetched::absent);
  }

  @Override
  public Validation<BlockCost> validate(BlockCost block) {
    if (block.isPossible()) {
      Validation<BlockCost> valid = Validation.valid(block);
      return block.contradiction().map(valid::warning).orElse(valid);
    }
    return Validation.valid(BlockCost.unknown()).error("the source states a cost that cannot be");
  }

  @Override
  public List<Segment> format(BlockCost block, FormatContext context) {
    return new CostSegments(context).of(block);
  }

  @Override
  public List<String> details(BlockCost block) {
    return block.notes();
  }

  @Override
  public Optional<BlockCost> defaultValue() {
    return Optional.of(BlockCost.unknown());
  }
}
