package statusline.broker.world;

import java.io.IOException;
import java.util.Arrays;
import statusline.api.Command;
import statusline.api.CommandOutput;

/// What a supervisor says of its program's end, behind the program's output: `SLX1`, a letter and
/// the exit code (`exec.h`). The program cannot say it in its place, for its output ends before.
///
/// @param letter how it ended
/// @param code its exit code, where it ended by itself
record Verdict(char letter, int code) {
  static final int BYTES = 6;

  private static final byte[] MAGIC = {'S', 'L', 'X', '1'};
  private static final Verdict MISSING = new Verdict('-', -1);

  /// {@return the one behind an output; where there is none the supervisor itself came to an end}
  static Verdict behind(byte[] said) {
    int at = said.length - BYTES;
    if (at < 0 || !Arrays.equals(said, at, at + MAGIC.length, MAGIC, 0, MAGIC.length)) {
      return MISSING;
    }
    return new Verdict((char) said[at + MAGIC.length], Byte.toUnsignedInt(said[said.length - 1]));
  }

  /// {@return what the program said, if it ended by itself}
  ///
  /// @param command that was run
  /// @param said its output, and this verdict behind it
  /// @param complaint what it said on standard error
  CommandOutput output(Command command, byte[] said, String complaint) throws IOException {
    if (letter == 'E') {
      return CommandOutput.of(code, Arrays.copyOf(said, said.length - BYTES), complaint);
    }
    throw new IOException(
        sentence(command, complaint.strip()) + ": " + SystemCommands.name(command));
  }

  private String sentence(Command command, String complaint) {
    return switch (letter) {
      case 'D' -> "it did not come to an end";
      case 'T' -> "it said more than " + command.maxOutputBytes() + " bytes";
      case 'N' -> "it cannot be started (" + complaint + ")";
      case 'S' -> "it was stopped";
      default -> "its supervisor was killed";
    };
  }
}
