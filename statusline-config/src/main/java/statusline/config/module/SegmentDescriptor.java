package statusline.config.module;

import static java.util.Objects.requireNonNull;

/// A segment that a data module can show, as the module's descriptor declares it.
///
/// @param name of the segment, such as `branch`
/// @param description one sentence without a full stop
public record SegmentDescriptor(String name, String description) {
  public SegmentDescriptor {
    requireNonNull(name, "name");
    requireNonNull(description, "description");
  }
}
