package statusline.broker.snapshot;

import java.time.Instant;
import java.util.List;
import statusline.api.Segment;
import statusline.broker.cache.FileEvidence;

/// A reading as a snapshot holds it: no data, but the segments that a line last showed of it.
///
/// @param key text of its cache key
/// @param fetchedAt wall clock
/// @param segments that were shown
/// @param warnings shown beside them
/// @param evidence the files it was made from, as they were
record SavedReading(
    String key,
    Instant fetchedAt,
    List<Segment> segments,
    List<String> warnings,
    List<FileEvidence.Item> evidence) {}
