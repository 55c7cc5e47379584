package statusline.renderer;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// The result of a call of the renderer.
///
/// @param text one or more lines separated by line feeds; never empty
/// @param failure a short description of an error in the renderer itself, for the log; the text
///     shows the error too
public record Rendering(String text, Optional<String> failure) {
  public Rendering {
    requireNonNull(text, "text");
    requireNonNull(failure, "failure");
  }
}
