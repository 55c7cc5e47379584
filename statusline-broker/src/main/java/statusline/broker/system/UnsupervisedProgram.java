package statusline.broker.system;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import statusline.api.Command;
import statusline.api.CommandOutput;

/// A program without a supervisor. Only visible descendants are terminated.
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
    byte[] bytes = output.bytes(DRAIN);
    if (stopped) {
      String reason =
          output.overflowed()
              ? "it wrote more than " + command.maxOutputBytes() + " bytes"
              : "it was stopped";
      throw new IOException(reason + ": " + SystemCommands.name(command));
    }
    return CommandOutput.of(
        process.exitValue(), bytes, new String(complaint.bytes(DRAIN), StandardCharsets.UTF_8));
  }

  /// Kills the program before its descendants, because a shell whose child dies would run its next
  /// command.
  ///
  /// The descendants of an exited program are no longer visible, and its process id may belong to
  /// another program.
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
