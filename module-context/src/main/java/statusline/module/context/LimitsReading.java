package statusline.module.context;

import java.util.List;

/// The limits that a session shows.
///
/// @param limits latest limits seen by any session of the account
/// @param observedAt since when they are known, in seconds since the epoch; 0 if unknown
/// @param isOwn whether the session has seen them itself
/// @param problems sentences about unreadable and impossible fields of the session's document
record LimitsReading(Limits limits, long observedAt, boolean isOwn, List<String> problems) {
  LimitsReading {
    problems = List.copyOf(problems);
  }
}
