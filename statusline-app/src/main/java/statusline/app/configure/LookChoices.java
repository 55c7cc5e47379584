package statusline.app.configure;

import java.io.IOException;
import java.util.List;
import statusline.app.configure.Choice.Picture;
import statusline.config.LookKeys;
import statusline.config.json.JsonTextException;
import statusline.renderer.look.Preset;

/// The galleries of themes and presets: each choice has the sample line as its picture.
///
/// @param state of the editor
/// @param preview that draws the pictures
record LookChoices(EditorState state, Preview preview) {
  static final String PRESET = LookKeys.PRESET.path();
  static final String THEME = LookKeys.THEME.path();

  /// {@return whether a key has a gallery}
  static boolean has(String key) {
    return key.equals(PRESET) || key.equals(THEME);
  }

  /// Opens the gallery of a key.
  ///
  /// @param current its effective value
  void open(String key, String current) {
    String label = key.equals(THEME) ? "theme (type to search)" : "preset (type to search)";
    state.ask(new Gallery(label, choices(key), current, value -> choose(key, value)));
  }

  private void choose(String key, String value) throws JsonTextException {
    state.set(key, value);
  }

  /// Opens the gallery of colours for a segment.
  ///
  /// @param role `text` for its values, `label` for its labels
  void openColors(String segment, String role) {
    List<Choice> colors =
        SegmentColor.ALL.stream().map(color -> color(segment, role, color)).toList();
    String label = "colour of " + segment + (role.equals("label") ? " labels" : "");
    state.ask(new Gallery(label, colors, "", name -> paint(segment, role, name)));
  }

  private void paint(String segment, String role, String name)
      throws IOException, JsonTextException {
    state.draft().paint(segment, role, SegmentColor.named(name));
    state.report("in the theme " + state.draft().run().look().theme().name());
  }

  private Choice color(String segment, String role, SegmentColor color) {
    Picture picture = columns -> preview.rows(state.draft(), segment, role, color, columns);
    return new Choice(color.name(), "", color.name(), "", picture);
  }

  private List<Choice> choices(String key) {
    List<String> values =
        key.equals(THEME)
            ? state.draft().themes()
            : List.of(Preset.values()).stream().map(Preset::key).toList();
    return values.stream().map(value -> choice(key, value)).toList();
  }

  private Choice choice(String key, String value) {
    Picture picture = columns -> preview.rows(state.draft(), key, value, columns);
    return new Choice(value, "", value, "", picture);
  }
}
