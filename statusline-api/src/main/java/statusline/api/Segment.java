package statusline.api;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// One thing to show, in three designed lengths; the renderer takes the longest that fits.
///
/// @param name tells the segments of one data module apart: words joined by dashes
/// @param full everything
/// @param brief the same in fewer cells
/// @param minimal the least that still says it
/// @param link where a click leads, http or https only
public record Segment(
    String name, List<Part> full, List<Part> brief, List<Part> minimal, Optional<URI> link) {
  public Segment {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a segment needs a name");
    }
    full = List.copyOf(full);
    brief = List.copyOf(brief);
    minimal = List.copyOf(minimal);
    link = link.filter(Segment::isWebAddress);
  }

  /// {@return a segment that has one length only}
  public static Segment of(String name, Part... parts) {
    return new Segment(name, List.of(parts), List.of(parts), List.of(parts), Optional.empty());
  }

  /// {@return a segment in three lengths}
  public static Segment of(String name, List<Part> full, List<Part> brief, List<Part> minimal) {
    return new Segment(name, full, brief, minimal, Optional.empty());
  }

  /// {@return the same, leading somewhere; other schemes than http and https are dropped}
  public Segment withLink(URI target) {
    return new Segment(name, full, brief, minimal, Optional.of(target));
  }

  private static boolean isWebAddress(URI target) {
    return "https".equalsIgnoreCase(target.getScheme())
        || "http".equalsIgnoreCase(target.getScheme());
  }
}
