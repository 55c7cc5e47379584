package statusline.config;

import java.util.ArrayList;
import java.util.List;
import statusline.config.module.DropInDescriptor;

/// Finds parts of a drop-in's descriptor that have no effect. Stateless.
public final class DescriptorFaults {
  private DescriptorFaults() {}

  /// {@return a sentence without a full stop for each such part}
  public static List<String> of(DropInDescriptor descriptor) {
    List<String> faults = new ArrayList<>(descriptor.faults());
    for (Key key : ModuleSettingKeys.keys(descriptor.module())) {
      Object standard = key.standard();
      if (standard != null && key.kind().accepted(standard) == null) {
        faults.add(key.kind().mismatch("the default of the setting " + key.name(), standard));
      }
    }
    return List.copyOf(faults);
  }
}
