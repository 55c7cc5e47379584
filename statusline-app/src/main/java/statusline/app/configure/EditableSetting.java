package statusline.app.configure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.Key;
import statusline.config.Kind;
import statusline.config.LookKeys;
import statusline.config.Setting;
import statusline.renderer.theme.BuiltInThemes;

/// A configuration key whose value the user can change.
///
/// @param path the path of the key, with the module id if it belongs to a data module
/// @param key the type, range and default
record EditableSetting(String path, Key key) {
  /// {@return the current value as text}
  String value(Draft draft) {
    Object value = current(draft);
    return value == null
        ? key.defaultText()
        : value instanceof List<?> list
            ? String.join(key.kind().type() == Kind.Type.LABELS ? "; " : " ", texts(list))
            : String.valueOf(value);
  }

  private static List<String> texts(List<?> list) {
    return list.stream().map(String::valueOf).toList();
  }

  /// {@return the source of the value, or empty if it is the default}
  String origin(Draft draft) {
    return draft.configuration().setting(path).map(setting -> setting.origin().words()).orElse("");
  }

  private @Nullable Object current(Draft draft) {
    Optional<Setting> setting = draft.configuration().setting(path);
    if (setting.isPresent()) {
      return setting.get().value();
    }
    return switch (path) {
      case "renderer.style" -> draft.run().look().style().key();
      case "renderer.theme" -> theme(draft);
      default -> key.standard();
    };
  }

  /// {@return the name of the effective theme, or null if it is not a built-in theme}
  private static @Nullable String theme(Draft draft) {
    for (String name : draft.themes()) {
      if (BuiltInThemes.named(name).equals(Optional.of(draft.run().look().theme()))) {
        return name;
      }
    }
    return null;
  }

  /// {@return the value at a distance from the current one, or empty if values have no order}
  ///
  /// @param by the distance, negative for earlier values
  Optional<Object> neighbour(Draft draft, int by) {
    Kind kind = key.kind();
    Object current = current(draft);
    return switch (kind.type()) {
      case FLAG -> Optional.of(!Boolean.TRUE.equals(current));
      case CHOICE -> word(kind.words(), current, by);
      case NAME -> path.equals(LookKeys.THEME.path()) ? word(draft.themes(), current, by) : none();
      case COUNT ->
          current instanceof Long number
              ? Optional.of(Math.clamp(number + by, kind.least(), kind.most()))
              : none();
      default -> none();
    };
  }

  private static Optional<Object> none() {
    return Optional.empty();
  }

  private static Optional<Object> word(List<String> words, @Nullable Object current, int by) {
    int at = words.indexOf(String.valueOf(current));
    int next = at < 0 ? (by > 0 ? 0 : words.size() - 1) : Math.floorMod(at + by, words.size());
    return Optional.of(words.get(next));
  }

  /// {@return whether the user picks the value from a list instead of typing it}
  boolean isPicked() {
    Kind.Type type = key.kind().type();
    return type == Kind.Type.FLAG || type == Kind.Type.CHOICE || path.equals(LookKeys.THEME.path());
  }
}
