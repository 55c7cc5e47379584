package statusline.api;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A piece of the line in three lengths. The renderer uses the longest one that fits.
///
/// @param name name that is unique among the segments of a data module: words joined by dashes
/// @param full all information
/// @param brief the same information in fewer cells
/// @param minimal the shortest text that still contains the main information
/// @param link target of a click; only http and https
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

  /// {@return a segment with one length}
  public static Segment of(String name, Part... parts) {
    return new Segment(name, List.of(parts), List.of(parts), List.of(parts), Optional.empty());
  }

  /// {@return a segment in three lengths}
  public static Segment of(String name, List<Part> full, List<Part> brief, List<Part> minimal) {
    return new Segment(name, full, brief, minimal, Optional.empty());
  }

  /// {@return a copy of this segment with a link; schemes other than http and https are dropped}
  public Segment withLink(URI target) {
    return new Segment(name, full, brief, minimal, Optional.of(target));
  }

  private static boolean isWebAddress(URI target) {
    return "https".equalsIgnoreCase(target.getScheme())
        || "http".equalsIgnoreCase(target.getScheme());
  }
}
