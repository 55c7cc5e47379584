package statusline.storage.guard;

/// An access was refused because earlier ones do not return. The message is a sentence for a
/// person.
public final class StuckException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StuckException(String sentence) {
    // Thrown for each line while something does not answer, so it has no stack trace.
    super(sentence, null, false, false);
  }
}
