package statusline.install;

/// Thrown if an installation or uninstallation is refused. The message is one sentence for the
/// user.
public final class InstallException extends Exception {
  private static final long serialVersionUID = 1;

  InstallException(String sentence) {
    super(sentence);
  }
}
