package statusline.broker.world;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import statusline.api.Command;

/// What sees to it that nothing of a program is left: a program of the image, or nobody, where no C
/// compiler built it. Immutable.
///
/// Without one only those descendants are ended that can be seen while the program runs: one that
/// detached itself lives on.
public final class Supervisor {
  private static final Supervisor NONE = new Supervisor(null);

  private final @Nullable Path program;

  private Supervisor(@Nullable Path program) {
    this.program = program;
  }

  /// {@return the native client of an image}
  ///
  /// @param program absolute path
  public static Supervisor of(Path program) {
    return new Supervisor(program);
  }

  /// {@return nobody}
  public static Supervisor none() {
    return NONE;
  }

  /// {@return the program of a command, started}
  ///
  /// @param command what is run
  /// @param builder set up for it
  RunningProgram start(Command command, ProcessBuilder builder) throws IOException {
    return program == null
        ? UnsupervisedProgram.start(command, builder)
        : SupervisedProgram.start(program, command, builder);
  }
}
