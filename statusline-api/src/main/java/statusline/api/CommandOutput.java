package statusline.api;

import java.nio.charset.StandardCharsets;

/// What a program said. Immutable.
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
  /// @param exitCode of the program
  /// @param standardOutput its bytes
  /// @param standardError the beginning of what it complained
  public static CommandOutput of(int exitCode, byte[] standardOutput, String standardError) {
    return new CommandOutput(exitCode, standardOutput.clone(), standardError);
  }

  /// {@return 0 when it went well}
  public int exitCode() {
    return exitCode;
  }

  /// {@return standard output, byte by byte}
  public byte[] bytes() {
    return standardOutput.clone();
  }

  /// {@return standard output as UTF-8, what is invalid replaced}
  public String text() {
    return new String(standardOutput, StandardCharsets.UTF_8);
  }

  /// {@return the beginning of standard error}
  public String complaint() {
    return standardError;
  }
}
