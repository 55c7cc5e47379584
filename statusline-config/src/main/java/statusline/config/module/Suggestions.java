package statusline.config.module;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/// The positions in the presets that a drop-in suggests for its segments. The build compiles those
/// of the data modules in the image. Immutable.
///
/// @param placements positions by the name of the preset
/// @param ranks entries of the priority list, by rank; a smaller one is kept longer
/// @param onDemand segments that a preset shows only if a line names them, by its name
/// @param topics what the segments are about, such as `acme-load=time`
public record Suggestions(
    Map<String, List<Placement>> placements,
    NavigableMap<Integer, List<String>> ranks,
    Map<String, List<String>> onDemand,
    List<String> topics) {
  /// The order of a preset's lines, in which the build lists the placements of the image.
  static final Comparator<Placement> ORDER =
      Comparator.comparingInt(Placement::line)
          .thenComparing(Placement::isRight)
          .thenComparingInt(Placement::group)
          .thenComparingInt(Placement::cluster)
          .thenComparingInt(Placement::order)
          .thenComparing(Placement::segments);
}
