package statusline.module.time;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
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
import statusline.api.TimeText;
import statusline.api.Tone;

/// The data module `time`: time of day in the session's time zone, duration of the session, and
/// time since its last reply.
///
/// They are calculated when the line is formatted, so a cached reading is never outdated.
///
/// Setting: `format` (`HH:mm`), a pattern of {@link ClockText}; `24h` and `12h` stand for `HH:mm`
/// and `h:mm a`.
public final class TimeModule implements DataModule<SessionTimes> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
          "time",
          "Time of day, of the session and since its last reply",
          Scope.Kind.SESSION,
          Policy.everyLine());
  private static final String HOURS_24 = "HH:mm";
  private static final String HOURS_12 = "h:mm a";

  /// Creates the module.
  public TimeModule() {}

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    return Scope.session(context.session());
  }

  @Override
  public Fetched<SessionTimes> fetch(ModuleContext context) {
    return Fetched.of(SessionTimes.of(context.session(), context.now()));
  }

  @Override
  public List<Segment> format(SessionTimes value, FormatContext context) {
    List<Segment> segments = new ArrayList<>();
    String clock = clock(context);
    if (!clock.isBlank()) {
      segments.add(Segment.of("time", Part.text(clock, Tone.QUIET)));
    }
    long now = context.now().getEpochSecond();
    addElapsed(segments, "duration", value.start(), now, "session ", "");
    addElapsed(segments, "last-reply", value.lastReply(), now, "reply ", " ago");
    return segments;
  }

  private static String clock(FormatContext context) {
    String format = context.settings().text("/format").orElse(HOURS_24);
    String pattern =
        switch (format) {
          case "24h" -> HOURS_24;
          case "12h" -> HOURS_12;
          default -> format;
        };
    return ClockText.of(LocalDateTime.ofInstant(context.now(), context.zone()), pattern);
  }

  private static void addElapsed(
      List<Segment> segments,
      String name,
      OptionalLong since,
      long now,
      String before,
      String behind) {
    if (since.isPresent()) {
      Part time = Part.text(TimeText.of(now - since.getAsLong()), Tone.QUIET);
      segments.add(Segment.of(name, Part.label(before), time, Part.label(behind)));
    }
  }
}
