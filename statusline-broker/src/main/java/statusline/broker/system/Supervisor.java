package statusline.broker.system;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import statusline.api.Command;

/// The program that supervises other programs: the image's native client, or none if no C compiler
/// built it. Immutable.
///
/// Without a supervisor, only descendants that are visible while the program runs are terminated. A
/// detached one continues to run.
public final class Supervisor {
  private static final Supervisor NONE = new Supervisor(null);

  private final @Nullable Path program;

  private Supervisor(@Nullable Path program) {
    this.program = program;
  }

  /// {@return the native client of an image as the supervisor}
  ///
  /// @param program absolute path of the native client
  public static Supervisor of(Path program) {
    return new Supervisor(program);
  }

  /// {@return no supervisor}
  public static Supervisor none() {
    return NONE;
  }

  /// {@return the started program of a command}
  ///
  /// @param command command to run
  /// @param builder builder that is set up for the command
  RunningProgram start(Command command, ProcessBuilder builder) throws IOException {
    return program == null
        ? UnsupervisedProgram.start(command, builder)
        : SupervisedProgram.start(program, command, builder);
  }
}
