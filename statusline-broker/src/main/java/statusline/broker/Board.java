package statusline.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.broker.check.Finding;

/// Everything there is to show in one line, by id of the data modules. Immutable.
///
/// @param entries one for each enabled data module
/// @param findings what does not fit in the session; the entry of the data module that shows the
///     fact warns of it too, where that is in use
public record Board(List<BoardEntry> entries, List<Finding> findings) {
  public Board {
    entries = List.copyOf(entries);
    findings = List.copyOf(findings);
  }

  /// Makes a board of a session in which everything fits.
  public Board(List<BoardEntry> entries) {
    this(entries, List.of());
  }

  /// {@return a board with the findings put to the entries they concern}
  static Board of(List<BoardEntry> entries, List<Finding> findings) {
    if (findings.isEmpty()) {
      return new Board(entries, findings);
    }
    List<BoardEntry> warned = new ArrayList<>();
    for (BoardEntry entry : entries) {
      warned.add(entry.with(findings));
    }
    return new Board(warned, findings);
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
