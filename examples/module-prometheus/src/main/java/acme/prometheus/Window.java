package acme.prometheus;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// The days whose cost is shown, in the user's time zone.
enum Window {
  TODAY("today"),
  WEEK("7d"),
  MONTH("month");

  private final String word;

  Window(String word) {
    this.word = word;
  }

  /// {@return the window of a setting}
  static Window of(String word) {
    for (Window window : values()) {
      if (window.word.equals(word)) {
        return window;
      }
    }
    return TODAY;
  }

  /// {@return the value of the setting}
  String word() {
    return word;
  }

  /// {@return the days of the window, the current one last}
  List<LocalDate> days(Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate first =
        switch (this) {
          case TODAY -> today;
          case WEEK -> today.minusDays(6);
          case MONTH -> today.withDayOfMonth(1);
        };
    return first.datesUntil(today.plusDays(1)).toList();
  }
}
