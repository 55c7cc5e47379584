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
    return of(preset, InstalledModules.IMAGE);
  }

  /// {@return the look of a preset with the segments of drop-ins at the places that they suggest}
  public static Look of(Preset preset, InstalledModules modules) {
    Topics topics = modules.dropIns().isEmpty() ? TOPICS : Topics.parse(modules.topics());
    return preset.look(layout(preset.key(), modules)).withTopics(topics);
  }

  private static Layout layout(String preset, InstalledModules modules) {
    return new Layout(
        lines(modules.placements(preset)),
        KeptForm.list(modules.priority()),
        Layout.refs(modules.onDemand(preset)),
        List.of(),
        modules.dropIns().isEmpty() ? ImageModules.ids() : modules.knownIn(preset));
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
