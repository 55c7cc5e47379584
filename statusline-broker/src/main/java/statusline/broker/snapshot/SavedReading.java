package statusline.broker.snapshot;

import java.time.Instant;
import java.util.List;
import statusline.api.Segment;
import statusline.broker.cache.FileEvidence;

/// A reading in a snapshot: the segments that a line last showed, without the data.
///
/// @param key text of its cache key
/// @param fetchedAt wall-clock time of the fetch
/// @param segments segments of the last line
/// @param warnings warnings of the last line
/// @param evidence files on which the reading depends, as recorded
record SavedReading(
    String key,
    Instant fetchedAt,
    List<Segment> segments,
    List<String> warnings,
    List<FileEvidence.Item> evidence) {}
