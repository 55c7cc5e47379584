package statusline.module.ccusage.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Groups entries by the project of their transcript. Stateless.
final class Projects {
  private Projects() {}

  /// Returns the sums of each day, for each project by name.
  static SortedMap<String, SortedMap<LocalDate, Usage>> of(
      EntryTable entries, EntryCosts costs, int[] ordered, TranscriptPaths paths, ZoneId zone) {
    Map<Integer, String> names = new HashMap<>();
    SortedMap<String, List<Integer>> projects = new TreeMap<>();
    for (int entry : ordered) {
      String name =
          names.computeIfAbsent(
              entries.file.get(entry), file -> TranscriptOwner.projectOf(paths.text(file)));
      projects.computeIfAbsent(name, _ -> new ArrayList<>()).add(entry);
    }
    SortedMap<String, SortedMap<LocalDate, Usage>> days = new TreeMap<>();
    projects.forEach(
        (name, members) -> {
          int[] kept = members.stream().mapToInt(Integer::intValue).toArray();
          days.put(name, Days.of(entries, costs, kept, zone));
        });
    return days;
  }
}
