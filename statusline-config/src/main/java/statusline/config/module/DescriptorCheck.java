package statusline.config.module;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks the descriptor of a drop-in. The build checks those in the image. Stateless.
final class DescriptorCheck {
  private static final List<String> TYPES =
      List.of("flag", "count", "percent", "usd", "duration", "choice", "text", "path");

  private static final List<String> LAYERS = List.of("files", "run", "everywhere");

  private DescriptorCheck() {}

  /// Throws if a member has a value that settings or segments cannot have.
  static void require(DataModuleDescriptor module) throws DescriptorException {
    Set<String> names = new HashSet<>();
    for (SettingDescriptor setting : module.settings()) {
      String name = "`" + setting.name() + "`";
      require(names.add(setting.name()), "the setting " + name + " occurs twice");
      require(isName(setting.name()), "the setting " + name + " must be a word of letters");
      require(TYPES.contains(setting.type()), "the setting " + name + " has an unknown `type`");
      require(LAYERS.contains(setting.setIn()), "the setting " + name + " has an unknown `setIn`");
      boolean isEmptyChoice = setting.type().equals("choice") && setting.values().isEmpty();
      require(!isEmptyChoice, "the setting " + name + " has no `values`");
    }
    for (SegmentDescriptor segment : module.segments()) {
      require(names.add("." + segment.name()), "the segment " + segment.name() + " occurs twice");
    }
    require(
        module.sharedSettings().isEmpty(), "`sharedSettings` is reserved for modules of the image");
  }

  private static boolean isName(String name) {
    return name.chars().allMatch(Character::isLetterOrDigit);
  }

  private static void require(boolean isTrue, String sentence) throws DescriptorException {
    if (!isTrue) {
      throw new DescriptorException(sentence);
    }
  }
}
