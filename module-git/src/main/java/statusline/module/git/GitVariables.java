package statusline.module.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The settings in the variables `GIT_CONFIG_COUNT` and `GIT_CONFIG_PARAMETERS` of a run.
///
/// Git reads the numbered variables first. A malformed variable has no settings.
final class GitVariables {
  private static final int MAX_COUNT = 256;

  private GitVariables() {}

  /// One setting.
  ///
  /// @param key with a section and a name in lower case
  record Setting(String key, String value) {
    /// {@return a setting, or empty if the key has no section}
    static Optional<Setting> of(String key, String value) {
      int first = key.indexOf('.');
      int last = key.lastIndexOf('.');
      if (first <= 0 || last == key.length() - 1) {
        return Optional.empty();
      }
      String section = key.substring(0, first).toLowerCase(Locale.ROOT);
      String name = key.substring(last).toLowerCase(Locale.ROOT);
      return Optional.of(new Setting(section + key.substring(first, last) + name, value));
    }
  }

  /// {@return the settings in the order in which git reads them}
  ///
  /// @param variables returns the value of a variable
  static List<Setting> settings(Function<String, Optional<String>> variables) {
    Optional<String> count = variables.apply("GIT_CONFIG_COUNT");
    Optional<String> parameters = variables.apply("GIT_CONFIG_PARAMETERS");
    if (count.isEmpty() && parameters.isEmpty()) {
      return List.of();
    }
    List<Setting> settings = new ArrayList<>(numbered(count.orElse(""), variables));
    settings.addAll(QuotedSettings.parse(parameters.orElse("")));
    return settings;
  }

  private static List<Setting> numbered(
      String count, Function<String, Optional<String>> variables) {
    List<Setting> settings = new ArrayList<>();
    for (int i = 0; i < number(count); i++) {
      String key = variables.apply("GIT_CONFIG_KEY_" + i).orElse("");
      Optional<String> value = variables.apply("GIT_CONFIG_VALUE_" + i);
      if (value.isPresent()) {
        Setting.of(key, value.get()).ifPresent(settings::add);
      }
    }
    return settings;
  }

  private static int number(String text) {
    try {
      return Math.min(Integer.parseInt(text.strip()), MAX_COUNT);
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
