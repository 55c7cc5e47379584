package statusline.app.configure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.Key;
import statusline.config.Kind;
import statusline.config.LookKeys;
import statusline.config.Setting;
import statusline.renderer.theme.BuiltInThemes;

/// One key of the configuration, as a person goes through its values.
///
/// @param path of the key; that of a data module names it
record SettingRow(String path, Key key) {
  /// {@return its value in words}
  String value(Draft draft) {
    Object value = now(draft);
    return value == null
        ? key.otherwise()
        : value instanceof List<?> list ? String.join(" ", texts(list)) : String.valueOf(value);
  }

  private static List<String> texts(List<?> list) {
    return list.stream().map(String::valueOf).toList();
  }

  /// {@return who says it, in words; empty where nobody does}
  String origin(Draft draft) {
    return draft.configuration().setting(path).map(said -> said.origin().words()).orElse("");
  }

  private @Nullable Object now(Draft draft) {
    Optional<Setting> said = draft.configuration().setting(path);
    if (said.isPresent()) {
      return said.get().value();
    }
    return switch (path) {
      case "renderer.style" -> draft.run().look().style().key();
      case "renderer.theme" -> theme(draft);
      default -> key.standard();
    };
  }

  /// The preset's own, which has a name where it is one of ours.
  private static @Nullable String theme(Draft draft) {
    for (String name : draft.themes()) {
      if (BuiltInThemes.named(name).equals(Optional.of(draft.run().look().theme()))) {
        return name;
      }
    }
    return null;
  }

  /// {@return a value beside the one that holds; empty where values have no order}
  ///
  /// @param by how far, to either side
  Optional<Object> beside(Draft draft, int by) {
    Kind kind = key.kind();
    Object now = now(draft);
    return switch (kind.type()) {
      case FLAG -> Optional.of(!Boolean.TRUE.equals(now));
      case CHOICE -> word(kind.words(), now, by);
      case NAME -> path.equals(LookKeys.THEME.path()) ? word(draft.themes(), now, by) : nothing();
      case COUNT ->
          now instanceof Long number
              ? Optional.of(Math.clamp(number + by, kind.least(), kind.most()))
              : nothing();
      default -> nothing();
    };
  }

  private static Optional<Object> nothing() {
    return Optional.empty();
  }

  private static Optional<Object> word(List<String> words, @Nullable Object now, int by) {
    int at = words.indexOf(String.valueOf(now));
    int next = at < 0 ? (by > 0 ? 0 : words.size() - 1) : Math.floorMod(at + by, words.size());
    return Optional.of(words.get(next));
  }

  /// {@return whether its values are gone through, and not typed}
  boolean isChosen() {
    Kind.Type type = key.kind().type();
    return type == Kind.Type.FLAG || type == Kind.Type.CHOICE || path.equals(LookKeys.THEME.path());
  }
}
