package statusline.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.broker.check.Inconsistency;

/// The data of one line. Immutable.
///
/// @param entries result of each enabled data module, by id
/// @param inconsistencies inconsistent session data; the result of the data module that shows the
///     data also has a warning
public record LineData(List<ModuleResult> entries, List<Inconsistency> inconsistencies) {
  public LineData {
    entries = List.copyOf(entries);
    inconsistencies = List.copyOf(inconsistencies);
  }

  /// Creates the data of a line for a session without inconsistencies.
  public LineData(List<ModuleResult> entries) {
    this(entries, List.of());
  }

  /// {@return the data of a line, with a warning in each result that an inconsistency concerns}
  static LineData of(List<ModuleResult> entries, List<Inconsistency> inconsistencies) {
    if (inconsistencies.isEmpty()) {
      return new LineData(entries, inconsistencies);
    }
    List<ModuleResult> warned = new ArrayList<>();
    for (ModuleResult entry : entries) {
      warned.add(entry.with(inconsistencies));
    }
    return new LineData(warned, inconsistencies);
  }

  /// {@return the result of a data module; empty if it is not in use}
  public Optional<ModuleResult> entry(String moduleId) {
    for (ModuleResult entry : entries) {
      if (entry.moduleId().equals(moduleId)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }
}
