package statusline.module.context;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Part;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;
import statusline.api.TimeText;
import statusline.api.Tone;
import statusline.api.Validation;

/// The data module `spend`: cost, duration and API time of the session, as the host reports them.
///
/// Absent until something is spent. Settings: `cautionUsd` and `alarmUsd`, at which the tone
/// changes; neither has a default.
public final class SpendModule implements DataModule<Spending> {
  private static final ModuleInfo INFO =
      new ModuleInfo("spend", "Cost of the session", Scope.Kind.SESSION, Policy.everyLine());

  /// The amount from which cents are not shown.
  private static final double WITHOUT_CENTS_FROM = 1_000;

  /// The maximum plausible cost; a higher number is shown with a warning.
  private static final double MOST_USD = 1e7;

  /// Creates the module.
  public SpendModule() {}

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    return Scope.session(context.session());
  }

  @Override
  public Fetched<Spending> fetch(ModuleContext context) {
    Spending spending = Spending.of(context.session());
    return spending.isNothing() ? Fetched.absent("nothing was spent yet") : Fetched.of(spending);
  }

  @Override
  public Validation<Spending> validate(Spending value) {
    boolean hasTimes = value.millis().orElse(0) >= 0 && value.apiMillis().orElse(0) >= 0;
    var validation =
        hasTimes
            ? Validation.valid(value)
            : Validation.valid(value.withoutNegativeTimes())
                .warning("the host states a negative duration");
    double usd = value.usd().orElse(0);
    if (usd < 0 || usd > MOST_USD) {
      validation = validation.warning("the host states a cost of " + usd + " USD");
    }
    return validation;
  }

  @Override
  public List<Segment> format(Spending value, FormatContext context) {
    List<Segment> segments = new ArrayList<>();
    if (value.usd().isPresent()) {
      segments.add(cost(value.usd().getAsDouble(), context.settings()));
    }
    addTime(segments, "duration", "took ", value.millis());
    addTime(segments, "api-duration", "api ", value.apiMillis());
    return segments;
  }

  private static Segment cost(double usd, JsonObject settings) {
    Tone tone = tone(usd, settings);
    String sign = usd < 0 ? "-$" : "$";
    Part whole = Part.text(sign + Math.round(Math.abs(usd)), tone);
    boolean isLarge = Math.abs(usd) >= WITHOUT_CENTS_FROM;
    Part exact = isLarge ? whole : Part.text(withCents(usd), tone);
    // `$0` would look like no cost.
    Part minimal = usd < 1 ? exact : whole;
    List<Part> full = List.of(Part.label("session "), exact);
    return Segment.of("cost", full, List.of(exact), List.of(minimal));
  }

  private static String withCents(double usd) {
    long cents = Math.round(Math.abs(usd) * 100);
    if (cents == 0 && usd > 0) {
      return "<$0.01";
    }
    long fraction = cents % 100;
    return (usd < 0 ? "-$" : "$") + cents / 100 + (fraction < 10 ? ".0" : ".") + fraction;
  }

  private static Tone tone(double usd, JsonObject settings) {
    if (usd >= settings.number("/alarmUsd").orElse(Double.MAX_VALUE)) {
      return Tone.ALARM;
    }
    boolean high = usd >= settings.number("/cautionUsd").orElse(Double.MAX_VALUE);
    return high ? Tone.CAUTION : Tone.VALUE;
  }

  private static void addTime(
      List<Segment> segments, String name, String label, OptionalLong millis) {
    if (millis.isPresent()) {
      Part time = Part.value(TimeText.of(millis.getAsLong() / 1_000));
      segments.add(Segment.of(name, Part.label(label), time));
    }
  }
}
