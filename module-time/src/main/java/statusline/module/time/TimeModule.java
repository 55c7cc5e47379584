package statusline.module.time;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Part;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;
import statusline.api.Tone;

/// The time of day, as `14:05`, in the time zone of the session that asks.
public final class TimeModule implements DataModule<ClockReading> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
          "time",
          "Time of day",
          Scope.Kind.MACHINE,
          Policy.everyLine().withRefreshInterval(Duration.ofSeconds(1)));

  /// Has no state.
  public TimeModule() {}

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    return Scope.machine().withZone(context.zone());
  }

  @Override
  public Fetched<ClockReading> fetch(ModuleContext context) {
    return Fetched.of(new ClockReading(context.now().truncatedTo(ChronoUnit.SECONDS)));
  }

  @Override
  public List<Segment> format(ClockReading value, FormatContext context) {
    LocalTime time = LocalTime.ofInstant(value.instant(), context.zone());
    String text = twoDigits(time.getHour()) + ":" + twoDigits(time.getMinute());
    return List.of(Segment.of("time", Part.text(text, Tone.QUIET)));
  }

  /// By hand, since a `DateTimeFormatter` costs a one-shot JVM more than all the rest of this line.
  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
