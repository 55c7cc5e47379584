package statusline.install.dropin;

/// Code of a drop-in that could end the daemon or run programs.
///
/// @param permission the word of `--allow` that permits it: `exit`, `process` or `native`
/// @param className name of the class that contains it
/// @param what what the code does, such as `calls System.exit`
public record CodeFinding(String permission, String className, String what) {
  /// {@return the finding as a sentence without a full stop}
  public String sentence() {
    return className + " " + what;
  }
}
