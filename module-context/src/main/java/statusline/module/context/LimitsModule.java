package statusline.module.context;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;
import statusline.api.Validation;

/// How much of the account's limits is used: the windows of five hours and seven days, and what may
/// be spent.
///
/// A limit is the account's and not the session's, so a session shows the freshest that any session
/// of the same configuration directory saw, with its age. A session whose own reply came without
/// limits (it pays by key, say) shows none.
///
/// Settings: `cautionPercent` (75) and `alarmPercent` (90), from which on the tone changes;
/// `ageAfter` (5m), from which on the session's own limits show their age, while those of another
/// session always do.
public final class LimitsModule implements DataModule<LimitsReading> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
          "limits",
          "How much of the account's limits is used",
          Scope.Kind.SESSION,
          // Noting what was seen may have to wait for a disk; what was known is shown meanwhile.
          Policy.everyLine().withCacheTtl(Duration.ofHours(1)));

  /// Has no state.
  public LimitsModule() {}

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    return Scope.session(context.session());
  }

  @Override
  public Fetched<LimitsReading> fetch(ModuleContext context) {
    long now = context.now().getEpochSecond();
    LimitSample seen = LimitSample.of(context.session(), context.now());
    if (seen.session().isEmpty() || !seen.limits().problem().isEmpty()) {
      // What cannot be, validation tells; nobody else is to see it.
      return own(seen);
    }
    LimitSamples samples;
    try {
      samples =
          LimitSamples.of(
              context.accountStore().update(kept -> LimitSamples.of(kept).with(seen, now).bytes()));
    } catch (IOException notKept) {
      return own(seen);
    }
    boolean isWithout = seen.limits().isEmpty() && samples.of(seen.session()).isEmpty();
    if (isWithout && seen.hasReplied()) {
      return Fetched.absent("the session's last reply came without limits");
    }
    Optional<LimitSample> freshest = samples.freshest(seen.session(), now);
    if (freshest.isEmpty()) {
      return Fetched.absent("no session of this account has seen limits");
    }
    LimitSample best = freshest.get();
    return best.limits().areOver(now)
        ? Fetched.absent("every limit has begun anew since it was last seen")
        : Fetched.of(
            new LimitsReading(
                best.limits(), best.observedAt(), best.session().equals(seen.session())));
  }

  private static Fetched<LimitsReading> own(LimitSample seen) {
    return seen.limits().isEmpty()
        ? Fetched.absent("the host states no limits")
        : Fetched.of(new LimitsReading(seen.limits(), seen.observedAt(), true));
  }

  @Override
  public Validation<LimitsReading> validate(LimitsReading value) {
    String objection = value.limits().problem();
    return objection.isEmpty() ? Validation.valid(value) : Validation.valid(value).error(objection);
  }

  @Override
  public List<Segment> format(LimitsReading value, FormatContext context) {
    return new LimitsSegments(value, context).all();
  }
}
