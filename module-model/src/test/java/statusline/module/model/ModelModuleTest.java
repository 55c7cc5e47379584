package statusline.module.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import statusline.api.DataModule;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.Segment;
import statusline.api.SessionInput;
import statusline.tck.DataModuleContract;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;

class ModelModuleTest implements DataModuleContract<ModelFacts> {
  private static final SessionInput OPUS = Sessions.afterFirstReply();
  private static final Path TRANSCRIPT = OPUS.transcript().orElseThrow();

  @Override
  public DataModule<ModelFacts> module() {
    return new ModelModule();
  }

  @Override
  public FakeEnvironment present() {
    return replied(OPUS, "claude-opus-5-5");
  }

  @Override
  public Optional<FakeEnvironment> absent() {
    return Optional.of(FakeEnvironment.of(Sessions.changed(OPUS, "/model", null)));
  }

  @Override
  public boolean runsCommands() {
    return false;
  }

  @Override
  public List<ModelFacts> oddValues() {
    return List.of(facts("", "", ""), facts("[", "Claude ", "]"));
  }

  @Test
  void policyIsEveryLine() {
    Policy policy = module().info().policy();

    assertEquals(Duration.ZERO, policy.refreshInterval());
    assertEquals(Optional.of(Duration.ofHours(1)), policy.cacheTtl());
  }

  @Test
  void scopeIsSession() {
    assertEquals(Scope.session(OPUS), probe(present()).scope());
  }

  @Test
  void hostAndTranscriptAreRead() throws Exception {
    assertEquals(facts("claude-opus-5-5", "Opus 5.5", "claude-opus-5-5"), probe(present()).value());
  }

  @Test
  void missingTranscriptKeepsModelOfHost() throws Exception {
    FakeEnvironment fresh = FakeEnvironment.of(Sessions.fresh());

    assertEquals(
        new ModelFacts(
            Optional.of("claude-opus-5-5"),
            Optional.of("Opus 5.5"),
            OptionalLong.of(1_000_000),
            Optional.empty(),
            false),
        probe(fresh).value());
  }

  @Test
  void unreadableTranscriptKeepsModelOfHost() throws Exception {
    FakeEnvironment environment = present();
    environment.files().putUnreadable(TRANSCRIPT);

    assertEquals(
        new ModelFacts(
            Optional.of("claude-opus-5-5"),
            Optional.of("Opus 5.5"),
            OptionalLong.of(1_000_000),
            Optional.empty(),
            false),
        probe(environment).value());
  }

  @Test
  void sessionWithoutTranscriptKeepsModelOfHost() throws Exception {
    SessionInput without = Sessions.changed(OPUS, "/transcript_path", null);

    assertEquals(Optional.of("Opus 5.5"), probe(FakeEnvironment.of(without)).value().name());
  }

  @Test
  void transcriptModelIsFallback() throws Exception {
    FakeEnvironment environment =
        replied(Sessions.changed(OPUS, "/model", null), "claude-haiku-5-5");

    assertEquals("Haiku 5.5", text(probe(environment).value()));
  }

  @Test
  void absentWithoutAnyModel() throws Exception {
    assertEquals(
        "neither the host nor the transcript names a model",
        probe(absent().orElseThrow()).absence());
  }

  @Test
  void growingTranscriptIsReadOnce() throws Exception {
    FakeEnvironment environment = present();
    probe(environment).fetch();
    environment.files().append(TRANSCRIPT, reply("claude-haiku-5-5"));

    assertEquals(Optional.of("claude-haiku-5-5"), probe(environment).value().transcriptId());
    assertEquals(2, environment.transcripts().linesRead());
  }

  private static ModelFacts facts(String id, String name, String transcriptId) {
    return new ModelFacts(
        Optional.of(id),
        Optional.of(name),
        OptionalLong.of(1_000_000),
        Optional.of(transcriptId),
        false);
  }

  private static FakeEnvironment replied(SessionInput session, String model) {
    FakeEnvironment environment = FakeEnvironment.of(session);
    environment.files().put(TRANSCRIPT, reply(model));
    return environment;
  }

  private static String reply(String model) {
    return "{\"message\":{\"model\":\"" + model + "\"},\"type\":\"assistant\"}\n";
  }

  private Segment segment(ModelFacts facts) {
    return probe(FakeEnvironment.empty()).format(facts).getFirst();
  }

  private String text(ModelFacts facts) {
    return SegmentText.full(segment(facts));
  }

  private ModuleProbe<ModelFacts> probe(FakeEnvironment environment) {
    return ModuleProbe.of(module(), environment);
  }
}
