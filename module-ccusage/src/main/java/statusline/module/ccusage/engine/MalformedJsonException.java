package statusline.module.ccusage.engine;

/// A line that is not JSON. It has no stack trace, because transcripts contain such lines
/// regularly.
final class MalformedJsonException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MalformedJsonException() {
    super("malformed JSON", null, false, false);
  }
}
