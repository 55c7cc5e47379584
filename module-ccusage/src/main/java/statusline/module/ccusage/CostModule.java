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

/// The data module `cost`: cost and end of the account's current 5-hour block.
///
/// Blocks start at a full hour in UTC, so the scope has no time zone.
public final class CostModule implements DataModule<BlockCost> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
          "cost",
          "Cost of the current 5-hour block",
          Scope.Kind.CONFIG_DIRECTORY,
          Policy.cached(Duration.ofMinutes(3), Duration.ofMinutes(15))
              .withTimeout(Duration.ofSeconds(20))
              .withMaxConcurrent(1)
              .withRetries(1, Duration.ofSeconds(2)),
          Effort.EXPENSIVE);

  private static final CcusageProgram PROGRAM = new CcusageProgram("cost", "blocks");

  /// Called by the service loader.
  public CostModule() {}

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    return PROGRAM.scope(context);
  }

  @Override
  public Fetched<BlockCost> fetch(ModuleContext context) throws IOException, InterruptedException {
    Optional<String> absence = PROGRAM.absence(context);
    if (absence.isPresent()) {
      return Fetched.absent(absence.get());
    }
    Optional<BlockCost> active = activeBlock(context);
    return active.isPresent() ? Fetched.of(active.get()) : Fetched.absent("no active block");
  }

  private static Optional<BlockCost> activeBlock(ModuleContext context)
      throws IOException, InterruptedException {
    if (EmbeddedSource.isChosen(context)) {
      return EmbeddedSource.usage(context).activeBlock(context.now()).map(BlockCost::of);
    }
    return BlocksReport.activeBlock(PROGRAM.report(context, "UTC"));
  }

  /// Only absence is known at once.
  @Override
  public Optional<Fetched<BlockCost>> provisional(ModuleContext context) {
    return PROGRAM.absence(context).map(Fetched::absent);
  }

  @Override
  public Validation<BlockCost> validate(BlockCost block) {
    if (Usd.isAmount(block.costUsd())) {
      return Validation.valid(block);
    }
    return Validation.valid(BlockCost.unknown()).error("the source states a cost that cannot be");
  }

  @Override
  public List<Segment> format(BlockCost block, FormatContext context) {
    return List.of(CostSegments.block(block, context.now()));
  }

  @Override
  public Optional<BlockCost> defaultValue() {
    return Optional.of(BlockCost.unknown());
  }
}
