package statusline.module.model;

/// A model's technical name, of which the host and the service write variants:
/// `claude-opus-5-5[1m]` with the size of its window, `claude-sonnet-4-5-20250929` with the day of
/// its release.
final class ModelId {
  private static final int DATE_DIGITS = 8;

  private ModelId() {}

  /// {@return whether two names are variants of one}
  static boolean sameModel(String one, String other) {
    return withoutVariant(one).equals(withoutVariant(other));
  }

  private static String withoutVariant(String id) {
    int bracket = id.endsWith("]") ? id.lastIndexOf('[') : -1;
    String named = bracket < 0 ? id : id.substring(0, bracket);
    int date = named.length() - DATE_DIGITS;
    return date > 1 && named.charAt(date - 1) == '-' && digitsFrom(named, date)
        ? named.substring(0, date - 1)
        : named;
  }

  private static boolean digitsFrom(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
