package statusline.broker.world;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import statusline.api.Command;
import statusline.api.CommandOutput;

/// A program that nobody looks after but us: its descendants are killed as far as they can be seen.
final class UnsupervisedProgram implements RunningProgram {
  private static final Duration DRAIN = Duration.ofMillis(200);

  private final Command command;
  private final Process process;
  private volatile boolean stopped;

  private UnsupervisedProgram(Command command, Process process) {
    this.command = command;
    this.process = process;
  }

  static UnsupervisedProgram start(Command command, ProcessBuilder builder) throws IOException {
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    return new UnsupervisedProgram(command, ProcessStart.of(builder));
  }

  @Override
  public CommandOutput await() throws IOException, InterruptedException {
    var output = OutputDrain.of(process.getInputStream(), command.maxOutputBytes());
    var complaint = OutputDrain.ofComplaint(process.getErrorStream());
    output.onOverflow(this::stop);
    RunningProgram.await(process, command);
    byte[] said = output.bytes(DRAIN);
    if (stopped) {
      String reason =
          output.overflowed()
              ? "it said more than " + command.maxOutputBytes() + " bytes"
              : "it was stopped";
      throw new IOException(reason + ": " + SystemCommands.name(command));
    }
    return CommandOutput.of(
        process.exitValue(), said, new String(complaint.bytes(DRAIN), StandardCharsets.UTF_8));
  }

  /// Kills the program first, for a shell whose child dies would go on with its next command.
  ///
  /// Of a program that has ended no descendant can be seen any more, and its number may be another
  /// one's.
  @Override
  public void stop() {
    List<ProcessHandle> descendants =
        process.isAlive() ? process.descendants().toList() : List.of();
    stopped = true;
    process.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void end() {
    stop();
  }
}
