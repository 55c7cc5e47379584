package statusline.config.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import statusline.renderer.look.GroupText;
import statusline.renderer.look.KeptForm;
import statusline.renderer.look.Layout;
import statusline.renderer.look.LineLayout;
import statusline.renderer.look.Preset;
import statusline.renderer.look.SegmentRef;

/// Tests the layouts that result from the descriptors of the image's data modules.
class PresetLooksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "MINIMAL; model:minimal, project:minimal, git:minimal, context:minimal >",
        "STANDARD; model session.fast, session.agent, project git pull-request"
            + " | context, prompt-cache | limits | spend, cost, weekly | session >",
        "COMPACT; model session.fast, session.agent, project git pull-request"
            + " >  / context, prompt-cache | limits | spend, cost, weekly | session >",
        "FULL; model session.fast, session.agent, project, git.*, changes, pull-request"
            + " | spend, cost, weekly | session, time >"
            + "  / context, prompt-cache | limits >"
      })
  void presetHasItsLines(Preset preset, String lines) {
    assertEquals(lines, text(PresetLooks.of(preset).layout().lines()));
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void everyModuleHasARank(Preset preset) {
    Set<String> ranked = new TreeSet<>();
    for (KeptForm entry : PresetLooks.of(preset).layout().priority()) {
      ranked.add(entry.ref().moduleId());
    }

    assertEquals(Set.copyOf(ModuleDescriptors.ids()), ranked);
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void modelIsDroppedLastAndIsInTheFirstLine(Preset preset) {
    Layout layout = PresetLooks.of(preset).layout();

    assertEquals("model", layout.priority().getFirst().ref().text());
    assertTrue(layout.lines().getFirst().names("model"));
  }

  @Test
  void everyModuleHasAPositionInTheFullPreset() {
    for (String id : ModuleDescriptors.ids()) {
      Layout layout = PresetLooks.of(Preset.FULL).layout();
      assertTrue(layout.lines().stream().anyMatch(line -> line.names(id)), id);
      assertTrue(layout.known().contains(id), id);
    }
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void onlyDescribedSegmentsAreOnDemand(Preset preset) {
    for (SegmentRef ref : PresetLooks.of(preset).layout().onDemand()) {
      DataModuleDescriptor module = ModuleDescriptors.of(ref.moduleId()).orElseThrow();
      boolean isDescribed =
          module.segments().stream().anyMatch(segment -> segment.name().equals(ref.segment()));
      assertTrue(!ref.isOne() || isDescribed, ref.text());
    }
  }

  private static String text(List<LineLayout> lines) {
    var text = new StringBuilder();
    for (LineLayout line : lines) {
      text.append(text.isEmpty() ? "" : " / ").append(GroupText.format(line.left())).append(" > ");
      text.append(GroupText.format(line.right()));
    }
    return text.toString().strip();
  }
}
