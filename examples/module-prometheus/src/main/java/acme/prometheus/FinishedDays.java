package acme.prometheus;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The cost of days that are over, which are asked for once.
///
/// @param costs cost by day
record FinishedDays(SortedMap<LocalDate, Cost> costs) {
  /// {@return the days in a store; none if it has another content}
  static FinishedDays read(byte[] stored) {
    SortedMap<LocalDate, Cost> costs = new TreeMap<>();
    try {
      for (String line : new String(stored, StandardCharsets.UTF_8).lines().toList()) {
        String[] words = line.split(" ", -1);
        Map<String, Double> usd = new HashMap<>();
        for (int i = 1; i + 1 < words.length; i += 2) {
          String group = URLDecoder.decode(words[i], StandardCharsets.UTF_8);
          usd.put(group, Double.valueOf(words[i + 1]));
        }
        costs.put(LocalDate.parse(words[0]), new Cost(usd));
      }
    } catch (RuntimeException otherContent) {
      return new FinishedDays(new TreeMap<>());
    }
    return new FinishedDays(costs);
  }

  /// {@return the content of a store}
  byte[] bytes() {
    var text = new StringBuilder();
    costs.forEach(
        (day, cost) -> {
          text.append(day);
          new TreeMap<>(cost.usd())
              .forEach(
                  (group, usd) -> {
                    String name = URLEncoder.encode(group, StandardCharsets.UTF_8);
                    text.append(' ').append(name).append(' ').append(usd);
                  });
          text.append('\n');
        });
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// {@return the days from a day on, and one more}
  FinishedDays with(LocalDate day, Cost cost, LocalDate first) {
    SortedMap<LocalDate, Cost> more = new TreeMap<>(costs.tailMap(first));
    more.put(day, cost);
    return new FinishedDays(more);
  }
}
