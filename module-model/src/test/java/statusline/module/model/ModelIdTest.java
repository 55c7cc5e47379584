package statusline.module.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ModelIdTest {
  @Test
  void ignoresTheSizeOfTheWindow() {
    assertTrue(ModelId.sameModel("claude-opus-5-5[1m]", "claude-opus-5-5"));
    assertTrue(ModelId.sameModel("claude-opus-5-5", "claude-opus-5-5[1m]"));
  }

  @Test
  void ignoresTheDayOfTheRelease() {
    assertTrue(ModelId.sameModel("claude-sonnet-4-5", "claude-sonnet-4-5-20250929"));
    assertTrue(ModelId.sameModel("claude-sonnet-4-5-20250929[1m]", "claude-sonnet-4-5"));
  }

  @Test
  void tellsModelsApart() {
    assertFalse(ModelId.sameModel("claude-opus-5-5", "claude-opus-5"));
    assertFalse(ModelId.sameModel("claude-opus-5-5", "claude-haiku-5-5"));
  }

  @Test
  void takesNothingElseForADay() {
    assertFalse(ModelId.sameModel("claude-x", "claude-x-2025092"));
    assertFalse(ModelId.sameModel("claude-x", "claude-x-202509290"));
    assertFalse(ModelId.sameModel("claude-x", "claude-x-2025092a"));
    assertFalse(ModelId.sameModel("claude-x", "claude-x20250929"));
  }

  @Test
  void readsOddNamesAsTheyAre() {
    assertTrue(ModelId.sameModel("]", "]"));
    assertTrue(ModelId.sameModel("-20250929", "-20250929"));
    assertFalse(ModelId.sameModel("20250929", ""));
    assertFalse(ModelId.sameModel("opus]", "opus"));
  }
}
