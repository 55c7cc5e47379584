package statusline.renderer.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import statusline.renderer.TestPresets;
import statusline.renderer.theme.Choice;

class LayoutTest {
  @Test
  void spacesSeparateNames() {
    assertEquals(
        List.of(new SegmentRef("model", ""), new SegmentRef("git", "branch")),
        Layout.refs("  model  git.branch "));
    assertEquals(List.of(), Layout.refs(""));
  }

  @Test
  void invalidNameIsReported() {
    Exception invalid =
        assertThrows(IllegalArgumentException.class, () -> Layout.refs("model, git"));

    assertEquals(
        "\"model,\" names no segment: write module or module.segment", invalid.getMessage());
  }

  @Test
  void emptyLayoutHasOneLine() {
    assertEquals(1, Layout.of("").lines().size());
  }

  @Test
  void refFormatsAsParsed() {
    SegmentRef ref = SegmentRef.parse("git.branch").orElseThrow();

    assertEquals("git.branch", ref.text());
    assertEquals("git", SegmentRef.parse("git").orElseThrow().text());
    assertEquals(Optional.empty(), SegmentRef.parse("git branch"));
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void presetsRankModelFirst(Preset preset) {
    Layout layout = TestPresets.look(preset).layout();

    assertEquals(new SegmentRef("model", ""), layout.priority().get(0).ref());
    assertTrue(layout.lines().get(0).names("model"));
  }

  @Test
  void choiceIsFoundByKey() {
    assertEquals(Optional.of(Preset.COMPACT), Choice.named(Preset.values(), "compact"));
    assertEquals(Optional.of(GlyphSet.NERD_FONT), Choice.named(GlyphSet.values(), "nerd-font"));
    assertEquals(Optional.empty(), Choice.named(Preset.values(), "COMPACT"));
  }
}
