package statusline.install;

/// Why something is not installed or uninstalled. The message is one sentence for a person.
public final class InstallException extends Exception {
  private static final long serialVersionUID = 1;

  InstallException(String sentence) {
    super(sentence);
  }
}
