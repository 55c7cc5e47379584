package statusline.module.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.SessionInput;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;

/// Tests when the line shows that another model replies.
class MismatchTest {
  private static final String OPUS = "claude-opus-5-5";
  private static final String SONNET = "claude-sonnet-5-5";
  private static final SessionInput SESSION = Sessions.afterFirstReply();
  private static final Path TRANSCRIPT = SESSION.transcript().orElseThrow();

  private final FakeEnvironment environment = FakeEnvironment.of(SESSION);
  private int replies;

  /// Runs the module with a model reported by the host.
  private String host(String model) throws Exception {
    environment.session(Sessions.changed(environment.session(), "/model/id", model));
    var probe = ModuleProbe.of(new ModelModule(), environment);
    List<String> texts =
        probe.segments().stream()
            .filter(each -> each.name().equals("model") || each.name().equals("mismatch"))
            .map(SegmentText::full)
            .toList();
    return String.join(" ", texts) + (probe.validation().warnings().isEmpty() ? "" : " !");
  }

  private void reply(String model) {
    reply(model, "");
  }

  private void reply(String model, String requested) {
    replies++;
    environment
        .files()
        .append(
            TRANSCRIPT,
            "{\"message\":{\"id\":\"m%d\",\"model\":\"%s\"},\"requestedModel\":\"%s\",\"type\":\"assistant\",\"timestamp\":\"2026-11-23T14:05:%02d.000Z\"}\n"
                .formatted(replies, model, requested, replies));
  }

  @Test
  void changedModelIsNotMarkedUntilNextReply() throws Exception {
    reply(OPUS);
    reply(OPUS);
    assertEquals("Opus 5.5", host(OPUS));

    for (int i = 0; i < 5; i++) {
      assertEquals("Opus 5.5", host(SONNET));
    }
    reply(SONNET);
    assertEquals("Opus 5.5", host(SONNET));
  }

  @Test
  void replyInProgressMayBeFromOldModel() throws Exception {
    reply(OPUS);
    host(OPUS);
    host(SONNET);
    reply(OPUS);

    assertEquals("Opus 5.5", host(SONNET));
    reply(SONNET);
    assertEquals("Opus 5.5", host(SONNET));
  }

  @Test
  void secondReplyOfOtherModelIsPersistent() throws Exception {
    reply(OPUS);
    host(SONNET);
    reply(OPUS);
    reply(OPUS);

    assertEquals("Opus 5.5 ≠ claude-opus-5-5 !", host(SONNET));
    reply(SONNET);
    assertEquals("Opus 5.5", host(SONNET));
  }

  @Test
  void changeBackRestartsDetection() throws Exception {
    reply(OPUS);
    reply(OPUS);
    host(SONNET);
    reply(SONNET);
    host(SONNET);
    host(OPUS);
    reply(OPUS);
    host(OPUS);
    reply(OPUS);

    assertEquals("Opus 5.5", host(SONNET));
  }

  @Test
  void firstDifferenceIsNotPersistent() throws Exception {
    reply(OPUS);
    reply(OPUS);
    reply(OPUS);

    assertEquals("Opus 5.5", host(SONNET));
  }

  @Test
  void recordsOfOneReplyCountOnce() throws Exception {
    reply(OPUS);
    host(SONNET);
    reply(OPUS);
    replies--;
    reply(OPUS);

    assertEquals("Opus 5.5", host(SONNET));
  }

  @Test
  void modelThatRepliesInPlaceOfTheRequestedOneIsMarkedAtOnce() throws Exception {
    reply(OPUS);
    host(OPUS);
    reply(SONNET, OPUS);

    assertEquals("Opus 5.5 ≠ claude-sonnet-5-5 !", host(OPUS));
    assertEquals("Opus 5.5 ≠ claude-sonnet-5-5 !", host("us.anthropic.claude-opus-5-5-v1:0"));
    assertEquals("Opus 5.5", host(SONNET));
    reply(OPUS, OPUS);
    assertEquals("Opus 5.5", host(OPUS));
  }

  @ParameterizedTest
  @CsvSource({
    "claude-opus-5-5, claude-opus-5-5, claude-sonnet-5-5",
    "claude-opus-5-5, claude-opus-5-5, claude-opus-4-8",
    "claude-opus-5-5, claude-opus-5-5, claude-haiku-4-5-20251001",
    "claude-sonnet-5-5, claude-opus-5-5, claude-haiku-5-5",
    "claude-opus-5-5, claude-opus-5-5[1m], claude-opus-5-5",
    "claude-opus-5-5, opus, claude-opus-5-5",
    "claude-opus-5-5, '', claude-sonnet-5-5",
    "claude-opus-5-5, claude-opus-5-5, arn:aws:bedrock:eu-west-1:1:application-inference-profile/x"
  })
  void modelChosenAfterTheReplyIsNotMarked(String replied, String requested, String chosen)
      throws Exception {
    host("claude-opus-5-5");
    reply(replied, requested);

    assertEquals("Opus 5.5", host(chosen));
    assertEquals("Opus 5.5", host(chosen));
  }

  @Test
  void equalModelsDoNotUseStore() throws Exception {
    reply(OPUS);
    host(OPUS);
    host("us.anthropic.claude-opus-5-5-v1:0");

    var scope = ModuleProbe.of(new ModelModule(), environment).scope();
    assertEquals(0, environment.store(scope).writes());
  }

  @Test
  void failedWriteKeepsTheHostsModel() throws Exception {
    reply(OPUS);
    environment.store(ModuleProbe.of(new ModelModule(), environment).scope()).failWrites();

    assertEquals("Opus 5.5", host(SONNET));
    reply(OPUS);
    reply(OPUS);
    assertEquals("Opus 5.5", host(SONNET));
  }
}
