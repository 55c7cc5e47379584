package statusline.daemon.subagent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubagentModelTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "claude-opus-5-5 | Opus 5.5",
        "claude-sonnet-4-5-20250929 | Sonnet 4.5",
        "claude-opus-4-20250514 | Opus 4",
        "claude-3-5-sonnet-latest | Sonnet 3.5",
        "claude-sonnet-4-5[1m] | Sonnet 4.5",
        "claude-opus-4-1@20250805 | Opus 4.1",
        "us.anthropic.claude-sonnet-4-5-20250929-v1:0 | Sonnet 4.5",
        "arn:aws:bedrock:eu:1:inference-profile/eu.anthropic.claude-haiku-4-5-v1:0 | Haiku 4.5",
        "arn:aws:bedrock:eu:1:application-inference-profile/abc123 | abc123",
        "claude-instant | instant",
        "openai/gpt-5 | gpt-5",
        "claude-opus-5-5-preview | opus-5-5-preview",
        "inherit | inherit"
      })
  void idBecomesAName(String id, String name) {
    assertEquals(name, SubagentModel.name(id));
  }
}
