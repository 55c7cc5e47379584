package statusline.module.ccusage.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Groups entries by the project of their transcript. Stateless.
final class Projects {
  private Projects() {}

  /// Returns the sums of each day, for each project by name.
  ///
  /// @param kept the entries that count, in the order of the transcripts
  static NavigableMap<String, NavigableMap<LocalDate, Usage>> of(
      UsageEntries entries, int[] kept, ZoneId zone) {
    Map<Integer, String> names = new HashMap<>();
    NavigableMap<String, List<Integer>> projects = new TreeMap<>();
    for (int entry : kept) {
      String name =
          names.computeIfAbsent(
              entries.table.file.get(entry),
              file -> TranscriptOwner.projectOf(entries.paths.text(file)));
      projects.computeIfAbsent(name, _ -> new ArrayList<>()).add(entry);
    }
    NavigableMap<String, NavigableMap<LocalDate, Usage>> days = new TreeMap<>();
    projects.forEach(
        (name, members) -> {
          var sums = new EntryDays(entries, zone);
          members.forEach(sums::add);
          days.put(name, sums.days());
        });
    return days;
  }
}
