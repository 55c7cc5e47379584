package statusline.module.ccusage.report;

import java.util.SortedSet;
import java.util.TreeSet;
import statusline.module.ccusage.engine.Usage;

/// Names of models in tables. Stateless.
final class ModelNames {
  private static final String VENDOR = "claude-";
  private static final int DATE_CHARS = 9;

  private ModelNames() {}

  /// {@return the brief names of the models of a row, such as `haiku-4-5, opus-5`}
  static String list(Usage usage) {
    SortedSet<String> names = new TreeSet<>();
    for (String model : usage.models().keySet()) {
      names.add(brief(model));
    }
    return String.join(", ", names);
  }

  /// {@return a model's name without vendor and date}
  static String brief(String model) {
    String name = model.startsWith(VENDOR) ? model.substring(VENDOR.length()) : model;
    int end = name.length() - DATE_CHARS;
    return end > 0 && isDate(name, end) ? name.substring(0, end) : name;
  }

  private static boolean isDate(String name, int from) {
    for (int i = from + 1; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return name.charAt(from) == '-';
  }
}
