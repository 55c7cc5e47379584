package statusline.config.module;

/// Thrown if a data module's descriptor cannot be used. The message is a sentence that names the
/// member.
public final class DescriptorException extends Exception {
  private static final long serialVersionUID = 1;

  DescriptorException(String message) {
    super(message);
  }
}
