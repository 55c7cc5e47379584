package statusline.broker.system;

import java.io.IOException;
import java.util.Arrays;
import statusline.api.Command;
import statusline.api.CommandOutput;

/// A supervisor's report on the end of its program: `SLX1`, a letter and the exit code (`exec.h`).
///
/// The supervisor appends it to the program's output, where the program itself cannot write it.
///
/// @param letter letter for the kind of end
/// @param code exit code, if the program exited by itself
record Verdict(char letter, int code) {
  static final int BYTES = 6;

  private static final byte[] MAGIC = {'S', 'L', 'X', '1'};
  private static final Verdict MISSING = new Verdict('-', -1);

  /// {@return the verdict at the end of an output, or a verdict for a killed supervisor if there is
  /// none}
  static Verdict behind(byte[] output) {
    int at = output.length - BYTES;
    if (at < 0 || !Arrays.equals(output, at, at + MAGIC.length, MAGIC, 0, MAGIC.length)) {
      return MISSING;
    }
    return new Verdict(
        (char) output[at + MAGIC.length], Byte.toUnsignedInt(output[output.length - 1]));
  }

  /// {@return the output of a program that exited by itself}
  ///
  /// @param command command that was run
  /// @param output output with this verdict at its end
  /// @param complaint standard error of the program
  CommandOutput output(Command command, byte[] output, String complaint) throws IOException {
    if (letter == 'E') {
      return CommandOutput.of(code, Arrays.copyOf(output, output.length - BYTES), complaint);
    }
    throw new IOException(
        sentence(command, complaint.strip()) + ": " + SystemCommands.name(command));
  }

  private String sentence(Command command, String complaint) {
    return switch (letter) {
      case 'D' -> "it did not come to an end";
      case 'T' -> "it wrote more than " + command.maxOutputBytes() + " bytes";
      case 'N' -> "it cannot be started (" + complaint + ")";
      case 'S' -> "it was stopped";
      default -> "its supervisor was killed";
    };
  }
}
