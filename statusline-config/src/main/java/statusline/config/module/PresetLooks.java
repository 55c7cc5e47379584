package statusline.config.module;

import java.util.ArrayList;
import java.util.List;
import statusline.renderer.look.KeptForm;
import statusline.renderer.look.Layout;
import statusline.renderer.look.LineLayout;
import statusline.renderer.look.Look;
import statusline.renderer.look.Preset;
import statusline.renderer.look.Topics;

/// The looks of the presets, with layouts assembled from the positions that data modules suggest.
/// Stateless.
public final class PresetLooks {
  private static final Topics TOPICS = Topics.parse(ImageModules.topics());

  private PresetLooks() {}

  /// {@return the look of a preset}
  public static Look of(Preset preset) {
    return preset.look(layout(preset.key())).withTopics(TOPICS);
  }

  private static Layout layout(String preset) {
    return new Layout(
        lines(ImageModules.placements(preset)),
        KeptForm.list(ImageModules.priority()),
        Layout.refs(ImageModules.onDemand(preset)),
        List.of(),
        ImageModules.ids());
  }

  /// {@return the lines that placements in the order of a line make}
  static List<LineLayout> lines(List<Placement> placements) {
    List<LineLayout> lines = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= placements.size(); i++) {
      boolean isEnd =
          i == placements.size() || placements.get(i).line() != placements.get(start).line();
      if (isEnd) {
        List<Placement> line = placements.subList(start, i);
        lines.add(LineLayout.of(edge(line, false), edge(line, true)));
        start = i;
      }
    }
    return lines;
  }

  private static String edge(List<Placement> line, boolean isRight) {
    var text = new StringBuilder();
    Placement before = null;
    for (Placement placement : line) {
      if (placement.isRight() == isRight) {
        if (before != null) {
          text.append(separator(before, placement));
        }
        text.append(placement.segments());
        before = placement;
      }
    }
    return text.toString();
  }

  private static String separator(Placement before, Placement next) {
    if (before.group() != next.group()) {
      return " | ";
    }
    return before.cluster() == next.cluster() ? " " : ", ";
  }
}
