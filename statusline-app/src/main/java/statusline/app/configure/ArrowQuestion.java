package statusline.app.configure;

import statusline.config.LookKeys;
import statusline.config.json.JsonTextException;
import statusline.renderer.look.GlyphSet;
import statusline.renderer.look.LineStyle;

/// Asks for the font of the terminal when blocks are chosen, because only some fonts have their
/// arrows. Not thread-safe.
final class ArrowQuestion {
  private static final String LABEL = "Do you see an arrow in [\ue0b0]? y or n";

  private final EditorState state;
  private boolean wasAsked;

  ArrowQuestion(EditorState state) {
    this.state = state;
  }

  /// Asks once, if a change has given the rows another kind of blocks and no glyph set is
  /// configured.
  ///
  /// @param before the style before the change
  void ask(LineStyle before) {
    Draft draft = state.draft();
    LineStyle now = draft.run().look().style();
    boolean hasBlocks = now != before && now != LineStyle.PLAIN;
    boolean isConfigured = draft.configuration().setting(LookKeys.GLYPHS.path()).isPresent();
    if (hasBlocks && !isConfigured && !wasAsked) {
      wasAsked = true;
      state.ask(Prompt.key(LABEL, this::answer));
    }
  }

  private void answer(String typed) throws JsonTextException {
    if (!typed.equalsIgnoreCase("y") && !typed.equalsIgnoreCase("n")) {
      throw new IllegalArgumentException("press y or n, or escape to decide later");
    }
    GlyphSet glyphs = typed.equalsIgnoreCase("y") ? GlyphSet.NERD_FONT : GlyphSet.UNICODE;
    state.draft().set(LookKeys.GLYPHS.path(), glyphs.key());
    state.report("glyph set " + glyphs.key());
  }
}
