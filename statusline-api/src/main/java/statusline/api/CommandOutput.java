package statusline.api;

import java.nio.charset.StandardCharsets;

/// The exit code and output of a program. Immutable.
public final class CommandOutput {
  private final int exitCode;
  private final byte[] standardOutput;
  private final String standardError;

  private CommandOutput(int exitCode, byte[] standardOutput, String standardError) {
    this.exitCode = exitCode;
    this.standardOutput = standardOutput;
    this.standardError = standardError;
  }

  /// {@return an output}
  ///
  /// @param exitCode exit code of the program
  /// @param standardOutput bytes of standard output
  /// @param standardError first part of standard error
  public static CommandOutput of(int exitCode, byte[] standardOutput, String standardError) {
    return new CommandOutput(exitCode, standardOutput.clone(), standardError);
  }

  /// {@return the exit code; 0 means success}
  public int exitCode() {
    return exitCode;
  }

  /// {@return the bytes of standard output}
  public byte[] bytes() {
    return standardOutput.clone();
  }

  /// {@return standard output decoded as UTF-8; invalid bytes are replaced}
  public String text() {
    return new String(standardOutput, StandardCharsets.UTF_8);
  }

  /// {@return the first part of standard error}
  public String complaint() {
    return standardError;
  }
}
