package statusline.config.module;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// A segment that a data module can show, as the module's descriptor declares it.
///
/// @param name of the segment, such as `branch`
/// @param description one sentence without a full stop
/// @param signs the signs and words in its text that need an explanation
public record SegmentDescriptor(String name, String description, List<SignDescriptor> signs) {
  public SegmentDescriptor {
    requireNonNull(name, "name");
    requireNonNull(description, "description");
    signs = List.copyOf(signs);
  }
}
