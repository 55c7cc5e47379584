package statusline.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.broker.check.Inconsistency;

/// The data of one line. Immutable.
///
/// @param entries result of each enabled data module, by id
/// @param inconsistencies inconsistent session data; the result of the data module that shows the
///     data also has a warning
/// @param moduleOfFact id of the data module that shows a fact, by the fact's name
public record LineData(
    List<ModuleResult> entries,
    List<Inconsistency> inconsistencies,
    Map<String, String> moduleOfFact) {
  public LineData {
    entries = List.copyOf(entries);
    inconsistencies = List.copyOf(inconsistencies);
    moduleOfFact = Map.copyOf(moduleOfFact);
  }

  /// Creates the data of a line for a session without inconsistencies.
  public LineData(List<ModuleResult> entries) {
    this(entries, List.of(), Map.of());
  }

  /// {@return the data of a line, with a warning in the result of each data module that shows
  /// inconsistent data}
  static LineData of(
      List<ModuleResult> entries,
      List<Inconsistency> inconsistencies,
      Map<String, String> moduleOfFact) {
    var data = new LineData(entries, inconsistencies, moduleOfFact);
    return inconsistencies.isEmpty() ? data : data.withWarnings();
  }

  private LineData withWarnings() {
    List<ModuleResult> warned = new ArrayList<>();
    for (ModuleResult entry : entries) {
      List<String> sentences = new ArrayList<>();
      for (Inconsistency inconsistency : inconsistencies) {
        if (moduleOf(inconsistency).equals(entry.moduleId())) {
          sentences.add(inconsistency.sentence());
        }
      }
      warned.add(entry.withWarnings(sentences));
    }
    return new LineData(warned, inconsistencies, moduleOfFact);
  }

  /// {@return the id of the data module that shows inconsistent data; an empty string if there is
  /// none}
  public String moduleOf(Inconsistency inconsistency) {
    return moduleOfFact.getOrDefault(inconsistency.check().fact(), "");
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
