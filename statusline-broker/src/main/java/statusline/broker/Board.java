package statusline.broker;

import java.util.List;
import java.util.Optional;

/// Everything there is to show in one line, by id of the data modules. Immutable.
///
/// @param entries one for each enabled data module
public record Board(List<BoardEntry> entries) {
  public Board {
    entries = List.copyOf(entries);
  }

  /// {@return what one data module has to show; empty when it is not in use}
  public Optional<BoardEntry> entry(String moduleId) {
    for (BoardEntry entry : entries) {
      if (entry.moduleId().equals(moduleId)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }
}
