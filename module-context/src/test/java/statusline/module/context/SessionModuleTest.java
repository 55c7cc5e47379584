package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.DataModule;
import statusline.api.Segment;
import statusline.api.SessionInput;
import statusline.tck.DataModuleContract;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;

class SessionModuleTest implements DataModuleContract<SessionFacts> {
  @Override
  public DataModule<SessionFacts> module() {
    return new SessionModule();
  }

  @Override
  public FakeEnvironment present() {
    return FakeEnvironment.of(Sessions.fresh());
  }

  @Override
  public Optional<FakeEnvironment> absent() {
    return Optional.empty();
  }

  @Override
  public boolean runsCommands() {
    return false;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "01-start-api-key | id 82c337a7, effort medium, thinking thinking, duration session <1m",
        "08-renamed-session_name | name my session, id 82c337a7, effort high, thinking thinking,"
            + " duration session 5m",
        "19-agent-vim-repo-output_style | agent myagent, id e51d4de0, effort medium,"
            + " thinking thinking, style Explanatory, vim INSERT, duration session <1m",
        "23-haiku-4-5-200k-no-effort | id e351c69c, thinking thinking, style Explanatory,"
            + " vim INSERT, duration session <1m",
      })
  void readsRecordedDocuments(String document, String shown) throws Exception {
    assertEquals(shown, all(FakeEnvironment.of(Documents.stdin(document))));
  }

  @Test
  void onlyEnabledFastModeIsShown() throws Exception {
    SessionInput fast = Sessions.changed(Sessions.fresh(), "/fast_mode", true);

    Segment segment = segment(FakeEnvironment.of(fast), "fast").orElseThrow();

    assertEquals(List.of("VALUE:fast"), SegmentText.withTones(segment.full()));
    assertEquals(Optional.empty(), segment(present(), "fast"));
  }

  @Test
  void disabledThinkingIsShown() throws Exception {
    SessionInput off = Sessions.changed(Sessions.fresh(), "/thinking/enabled", false);

    assertEquals(
        "no thinking",
        SegmentText.full(segment(FakeEnvironment.of(off), "thinking").orElseThrow()));
  }

  @Test
  void agentOfOlderFieldIsRead() throws Exception {
    SessionInput session = Sessions.changed(Sessions.fresh(), "/agent_type", "reviewer");

    assertEquals(
        "reviewer", SegmentText.full(segment(FakeEnvironment.of(session), "agent").orElseThrow()));
  }

  @Test
  void cachedReadingCountsDuration() throws Exception {
    FakeEnvironment environment = FakeEnvironment.of(Documents.stdin("08-renamed-session_name"));
    var probe = ModuleProbe.of(module(), environment);
    SessionFacts facts = probe.value();

    environment.clock().advance(Duration.ofHours(2));

    assertEquals("session 2h05m", SegmentText.full(probe.format(facts).getLast()));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE})
  void impossibleDurationIsOmittedWithWarning(long millis) throws Exception {
    SessionInput session = Sessions.changed(Sessions.fresh(), "/cost/total_duration_ms", millis);

    var validation = ModuleProbe.of(module(), FakeEnvironment.of(session)).validation();

    assertEquals(List.of("the host states a duration of " + millis + " ms"), validation.warnings());
    assertEquals(Optional.empty(), segment(FakeEnvironment.of(session), "duration"));
  }

  @ParameterizedTest
  @CsvSource({"4, 82c3", "8, 82c337a7", "0, 8", "-7, 8", "9999999999, 82c337a7-1b12-4dc5-8fb2"})
  void idLengthIsSetting(long length, String beginning) throws Exception {
    String id =
        SegmentText.full(
            segment(present().settings(Map.of("idLength", length)), "id").orElseThrow());

    assertEquals(beginning, id.substring(0, Math.min(id.length(), beginning.length())));
    assertEquals(length > 64 ? 36 : beginning.length(), id.length());
  }

  @ParameterizedTest
  @CsvSource({
    "parser, parser, parser",
    "build parser and renderer, build parser and…, build…",
    "build-parser-and-renderer, build-parser-and…, build…",
    "twentycharacterslong, twentycharacterslong, twentycharacterslong",
    "averylongnamewithoutanybreak, averylongnamewithoutanybreak, averylongnamewithoutanybreak",
  })
  void nameIsTruncatedBetweenWords(String name, String brief, String minimal) throws Exception {
    SessionInput session = Sessions.changed(Sessions.fresh(), "/session_name", name);

    Segment segment = segment(FakeEnvironment.of(session), "name").orElseThrow();

    assertEquals(name, SegmentText.full(segment));
    assertEquals(brief, SegmentText.brief(segment));
    assertEquals(minimal, SegmentText.minimal(segment));
  }

  @Test
  void blankTextsAreOmitted() throws Exception {
    SessionInput session =
        Sessions.with(
            Map.of(
                "session_name", " ", "agent", Map.of("name", ""), "effort", Map.of("level", "")));

    assertEquals("", all(FakeEnvironment.of(session)));
  }

  private String all(FakeEnvironment environment) throws Exception {
    return String.join(
        ", ",
        segments(environment).map(each -> each.name() + " " + SegmentText.full(each)).toList());
  }

  private Stream<Segment> segments(FakeEnvironment environment) throws Exception {
    return ModuleProbe.of(module(), environment).segments().stream();
  }

  private Optional<Segment> segment(FakeEnvironment environment, String name) throws Exception {
    return segments(environment).filter(each -> each.name().equals(name)).findFirst();
  }
}
