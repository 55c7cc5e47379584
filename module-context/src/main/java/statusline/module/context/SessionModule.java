package statusline.module.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.Glyph;
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

/// The data module `session`: name, short id, agent, duration and modes of the session.
///
/// Setting: `idLength` (8), the number of characters of the short id.
public final class SessionModule implements DataModule<SessionFacts> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
          "session",
          "Name, agent and modes of the session",
          Scope.Kind.SESSION,
          Policy.everyLine());
  private static final int ID_LENGTH = 8;
  private static final int MOST_ID_LENGTH = 64;
  private static final int BRIEF_NAME = 20;
  private static final int MINIMAL_NAME = 10;
  private static final Glyph ELLIPSIS = Glyph.of("...", "…");

  /// The maximum plausible duration, 34 years.
  private static final long MOST_MILLIS = 1L << 40;

  /// Creates the module.
  public SessionModule() {}

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    return Scope.session(context.session());
  }

  @Override
  public Fetched<SessionFacts> fetch(ModuleContext context) {
    return Fetched.of(SessionFacts.of(context));
  }

  @Override
  public Validation<SessionFacts> validate(SessionFacts value) {
    long millis = value.millis().orElse(0);
    return millis < 0 || millis > MOST_MILLIS
        ? Validation.valid(value.withoutDuration())
            .warning("the host states a duration of " + millis + " ms")
        : Validation.valid(value);
  }

  @Override
  public List<Segment> format(SessionFacts value, FormatContext context) {
    List<Segment> segments = new ArrayList<>();
    if (value.name().isPresent()) {
      segments.add(name(value.name().get()));
    }
    add(segments, "agent", value.agent(), Tone.IDENTITY);
    if (value.id().isPresent()) {
      int length = (int) context.settings().integer("/idLength").orElse(ID_LENGTH);
      segments.add(Segment.of("id", Part.text(shortened(value.id().get(), length), Tone.QUIET)));
    }
    addModes(segments, value);
    if (value.millis().isPresent()) {
      long since = context.now().getEpochSecond() - value.asOf().getEpochSecond();
      long seconds = value.millis().getAsLong() / 1_000 + Math.max(0, since);
      Part time = Part.value(TimeText.of(seconds));
      segments.add(Segment.of("duration", Part.label("session "), time));
    }
    return segments;
  }

  private static void addModes(List<Segment> segments, SessionFacts value) {
    add(segments, "effort", value.effort(), Tone.QUIET);
    if (value.fast()) {
      segments.add(Segment.of("fast", Part.value("fast")));
    }
    if (value.thinking().isPresent()) {
      boolean thinks = value.thinking().get();
      segments.add(
          Segment.of("thinking", Part.text(thinks ? "thinking" : "no thinking", Tone.QUIET)));
    }
    add(segments, "style", value.style(), Tone.QUIET);
    add(segments, "vim", value.vim(), Tone.QUIET);
  }

  private static void add(List<Segment> segments, String name, Optional<String> text, Tone tone) {
    if (text.isPresent()) {
      segments.add(Segment.of(name, Part.text(text.get(), tone)));
    }
  }

  private static Segment name(String name) {
    List<Part> full = List.of(Part.value(name));
    List<Part> brief = beginning(name, BRIEF_NAME);
    return Segment.of("name", full, brief, beginning(name, MINIMAL_NAME));
  }

  /// {@return the first words of a name, or the whole name if it has no earlier end}
  private static List<Part> beginning(String name, int most) {
    int end = most;
    while (end > 0 && (end >= name.length() || " -_/".indexOf(name.charAt(end)) < 0)) {
      end--;
    }
    return name.length() <= most || end == 0
        ? List.of(Part.value(name))
        : List.of(Part.value(name.substring(0, end)), Part.sign(ELLIPSIS, Tone.QUIET));
  }

  private static String shortened(String id, long length) {
    int most = Math.clamp(length, 1, MOST_ID_LENGTH);
    int end = Math.min(id.length(), most);
    boolean isInPair = end < id.length() && Character.isHighSurrogate(id.charAt(end - 1));
    return id.substring(0, isInPair ? end + 1 : end);
  }
}
