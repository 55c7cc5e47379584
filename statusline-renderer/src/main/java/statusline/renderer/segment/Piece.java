package statusline.renderer.segment;

import statusline.api.Tone;
import statusline.renderer.text.SafeText;

/// Text with one meaning.
///
/// @param text what to show
/// @param tone what it means
public record Piece(SafeText text, Tone tone) {}
