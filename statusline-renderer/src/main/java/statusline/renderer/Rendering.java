package statusline.renderer;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// What the renderer made.
///
/// @param text one line or several, a line feed between them; never empty
/// @param failure what failed in the renderer itself, in a few words, to be reported; the text
///     tells it too
public record Rendering(String text, Optional<String> failure) {
  public Rendering {
    requireNonNull(text, "text");
    requireNonNull(failure, "failure");
  }
}
