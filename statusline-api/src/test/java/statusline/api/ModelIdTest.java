package statusline.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelIdTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "claude-sonnet-4-5",
        "claude-sonnet-4-5[1m]",
        "claude-sonnet-4-5-20250929",
        "claude-sonnet-4-5-20250929[1m]",
        "claude-sonnet-4-5-latest",
        "Claude-Sonnet-4-5",
        // Vertex
        "claude-sonnet-4-5@20250929",
        // Bedrock
        "anthropic.claude-sonnet-4-5-20250929-v1:0",
        "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
        "eu.anthropic.claude-sonnet-4-5-20250929-v1:0[1m]",
        "global.anthropic.claude-sonnet-4-5",
        "arn:aws:bedrock:us-east-1:123456789012:inference-profile/"
            + "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
        // Routers
        "anthropic/claude-sonnet-4.5",
      })
  void variantsAreSameModel(String variant) {
    assertEquals("claude-sonnet-4-5", ModelId.plain(variant));
  }

  @ParameterizedTest
  @CsvSource({
    "claude-opus-5-5, claude-opus-5",
    "claude-opus-5-5, claude-haiku-5-5",
    "us.anthropic.claude-opus-4-1-20250805-v1:0, claude-sonnet-4-5@20250929",
    "claude-x, claude-x-2025092",
    "claude-x, claude-x-202509290",
    "claude-x, claude-x-2025092a",
    "claude-x, claude-x20250929",
    "claude-x, claude-x-very",
  })
  void differentModelsDiffer(String one, String other) {
    assertEquals(true, ModelId.differ(one, other));
    assertEquals(true, ModelId.differ(other, one));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "opus",
        "opusplan",
        "",
        "]",
        "glm-4.6",
        "my-deployment",
        "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3",
      })
  void idWithoutFamilyNeverDiffers(String name) {
    assertEquals(false, ModelId.differ(name, "claude-opus-5-5"));
    assertEquals(false, ModelId.differ("claude-opus-5-5", name));
    assertEquals(false, ModelId.differ(name, "kimi-k2"));
  }

  @Test
  void familyAloneIsValidId() {
    assertEquals("claude-", ModelId.plain("claude-"));
    assertEquals("claude-20250929", ModelId.plain("claude-20250929"));
  }
}
