package statusline.broker.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import statusline.api.Command;
import statusline.api.CommandOutput;

/// A program with its own supervisor process.
///
/// The supervisor adopts and terminates the program's descendants. It passes on the output and
/// appends a verdict. When this JVM exits for any reason, the supervisor's input ends and it
/// terminates the program.
final class SupervisedProgram implements RunningProgram {
  /// No fetch has a longer timeout. This limit only matters if the JVM hangs.
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /// The supervisor kills a program that ignores termination long before this.
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private static final Duration DRAIN = Duration.ofSeconds(2);

  private final Command command;
  private final Process process;

  private SupervisedProgram(Command command, Process process) {
    this.command = command;
    this.process = process;
  }

  static SupervisedProgram start(Path supervisor, Command command, ProcessBuilder builder)
      throws IOException {
    List<String> words = new ArrayList<>();
    words.add(supervisor.toString());
    words.add("__exec");
    words.add("--ms");
    words.add(Long.toString(LONGEST.toMillis()));
    words.add("--max-bytes");
    words.add(Integer.toString(command.maxOutputBytes()));
    words.add("--");
    words.addAll(builder.command());
    return new SupervisedProgram(command, ProcessStart.of(builder.command(words)));
  }

  @Override
  public CommandOutput await() throws IOException, InterruptedException {
    int room = Math.min(command.maxOutputBytes(), Integer.MAX_VALUE - Verdict.BYTES);
    var standardOutput = OutputDrain.of(process.getInputStream(), room + Verdict.BYTES);
    var complaint = OutputDrain.ofComplaint(process.getErrorStream());
    RunningProgram.await(process, command);
    byte[] output = standardOutput.bytes(DRAIN);
    String complained = new String(complaint.bytes(DRAIN), StandardCharsets.UTF_8);
    return Verdict.behind(output).output(command, output, complained);
  }

  @Override
  public void stop() {
    process.destroy();
  }

  @Override
  public void end() {
    if (process.isAlive()) {
      stop();
      try {
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
