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

/// The data module `limits`: usage of the account's five-hour, seven-day, spending and other
/// limits.
///
/// Limits belong to the account that the host is logged in with. A session therefore shows the
/// latest limits that any session of the account has seen, with their age. A login with another
/// account hides the limits of the former one. A session whose reply had no limits, for example
/// with an API key, shows none. A session whose model is from another provider shares nothing.
/// Sessions whose environment selects another provider or login share limits only with each other.
///
/// Settings: `cautionPercent` (75) and `alarmPercent` (90), at which the tone changes; `ageAfter`
/// (5m), the age from which the session's own limits show their age. Limits of another session
/// always show it.
public final class LimitsModule implements DataModule<LimitsReading> {
  private static final String LOGIN = "login";

  private static final ModuleInfo INFO =
      new ModuleInfo(
          "limits",
          "How much of the account's limits is used",
          Scope.Kind.SESSION,
          // Storing a sample may wait for the disk; the last reading is shown meanwhile.
          Policy.everyLine().withCacheTtl(Duration.ofHours(1)));

  /// Creates the module.
  public LimitsModule() {}

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    String login = Provider.variable(context);
    Scope session = Scope.session(context.session());
    return login.isEmpty() ? session : session.with(LOGIN, login);
  }

  @Override
  public Fetched<LimitsReading> fetch(ModuleContext context) {
    String login = context.scope().input(LOGIN).orElse("");
    Optional<String> account = context.account().map(id -> id + login);
    var reader = new LimitsReader(context.session().json());
    List<String> problems = reader.problems();
    LimitSample seen =
        LimitSample.of(context.session(), account.orElse(""), context.now(), reader.limits());
    boolean isShared = account.isPresent() && !Provider.isOther(context.session());
    if (!isShared || seen.session().isEmpty()) {
      return own(seen, problems);
    }
    try {
      return shared(stored(context, seen), seen, context.now().getEpochSecond(), problems);
    } catch (IOException notStored) {
      return own(seen, problems);
    }
  }

  /// {@return the samples of all sessions, with a new one}
  private static LimitSamples stored(ModuleContext context, LimitSample seen) throws IOException {
    long now = context.now().getEpochSecond();
    return LimitSamples.of(
        context.accountStore().update(kept -> LimitSamples.of(kept).with(seen, now).bytes()));
  }

  private static Fetched<LimitsReading> shared(
      LimitSamples samples, LimitSample seen, long now, List<String> problems) {
    boolean isWithout = seen.limits().isEmpty() && samples.of(seen.session()).isEmpty();
    if (isWithout && seen.hasReplied()) {
      return absent("the session's last reply came without limits", problems);
    }
    Optional<LimitSample> freshest = samples.freshest(seen, now);
    if (freshest.isEmpty()) {
      return absent("no session of this account has seen limits", problems);
    }
    LimitSample best = freshest.get();
    boolean isOwn = best.session().equals(seen.session());
    return best.limits().areReset(now, best.observedAt())
        ? absent("every limit has been reset since the last reading", problems)
        : Fetched.of(new LimitsReading(best.limits(), best.observedAt(), isOwn, problems));
  }

  private static Fetched<LimitsReading> own(LimitSample seen, List<String> problems) {
    return seen.limits().isEmpty()
        ? absent("the host reports no limits", problems)
        : Fetched.of(new LimitsReading(seen.limits(), seen.observedAt(), true, problems));
  }

  private static Fetched<LimitsReading> absent(String reason, List<String> problems) {
    return Fetched.absent(problems.isEmpty() ? reason : String.join("; ", problems));
  }

  @Override
  public Validation<LimitsReading> validate(LimitsReading value) {
    var validation = Validation.valid(value);
    for (String problem : value.problems()) {
      validation = validation.warning(problem);
    }
    return validation;
  }

  @Override
  public List<Segment> format(LimitsReading value, FormatContext context) {
    return new LimitsSegments(value, context).all();
  }
}
