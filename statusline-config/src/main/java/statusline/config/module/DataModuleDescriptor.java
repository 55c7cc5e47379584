package statusline.config.module;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.api.Effort;
import statusline.api.Policy;
import statusline.api.Scope;

/// A data module as its own jar describes it in the resource `META-INF/statusline/<id>.json`. It is
/// known without loading a class of the module. Immutable.
///
/// docs/write-a-module.md documents the members of the resource. Presets use the members `places`,
/// `priority` and `onDemandIn`, which the build compiles into the index of the image.
///
/// @param id of the data module
/// @param summary one short sentence without a full stop
/// @param scope kind of its scope
/// @param effort of one fetch
/// @param policy that applies if no layer overrides it
/// @param programs that it runs
/// @param settings of its own, in the order of a listing
/// @param sharedSettings keys outside of its own ones that it gets among its settings
/// @param dated days of data that the jar contains, such as prices, by the name of the data
/// @param segments that it can show, most important first
public record DataModuleDescriptor(
    String id,
    String summary,
    Scope.Kind scope,
    Effort effort,
    Policy policy,
    List<RequiredProgram> programs,
    List<SettingDescriptor> settings,
    List<String> sharedSettings,
    Map<String, LocalDate> dated,
    List<SegmentDescriptor> segments) {
  public DataModuleDescriptor {
    requireNonNull(id, "id");
    requireNonNull(summary, "summary");
    requireNonNull(scope, "scope");
    requireNonNull(effort, "effort");
    requireNonNull(policy, "policy");
    programs = List.copyOf(programs);
    settings = List.copyOf(settings);
    sharedSettings = List.copyOf(sharedSettings);
    dated = Map.copyOf(dated);
    segments = List.copyOf(segments);
  }

  /// {@return one of its segments}
  ///
  /// @param name of the segment
  public Optional<SegmentDescriptor> segment(String name) {
    for (SegmentDescriptor segment : segments) {
      if (segment.name().equals(name)) {
        return Optional.of(segment);
      }
    }
    return Optional.empty();
  }

  /// {@return one of its own settings}
  ///
  /// @param name of the setting
  public Optional<SettingDescriptor> setting(String name) {
    for (SettingDescriptor setting : settings) {
      if (setting.name().equals(name)) {
        return Optional.of(setting);
      }
    }
    return Optional.empty();
  }
}
