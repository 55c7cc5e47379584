package statusline.renderer.segment;

import statusline.api.Tone;
import statusline.renderer.text.SafeText;

/// A piece of text with one tone.
///
/// @param text the text
/// @param tone the tone
public record Span(SafeText text, Tone tone) {}
