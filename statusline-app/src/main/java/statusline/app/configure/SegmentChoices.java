package statusline.app.configure;

import java.util.ArrayList;
import java.util.List;
import statusline.app.configure.Choice.Picture;
import statusline.config.module.DataModuleDescriptor;
import statusline.config.module.ModuleDescriptors;
import statusline.config.module.SegmentDescriptor;

/// All segments of the data modules in the image, also those that the sample does not show.
final class SegmentChoices {
  private SegmentChoices() {}

  /// {@return one choice for each data module and for each of its segments, by category}
  static List<Choice> all() {
    List<Choice> all = new ArrayList<>();
    for (DataModuleDescriptor module : ModuleDescriptors.all()) {
      String category = module.summary();
      all.add(new Choice(module.id(), category, module.id(), "all of these", Picture.NONE));
      for (SegmentDescriptor segment : module.segments()) {
        String name = module.id() + '.' + segment.name();
        all.add(new Choice(name, category, name, segment.description(), Picture.NONE));
      }
    }
    return all;
  }
}
