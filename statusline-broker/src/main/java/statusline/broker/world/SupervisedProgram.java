package statusline.broker.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import statusline.api.Command;
import statusline.api.CommandOutput;

/// A program under a supervisor of its own, which adopts whatever the program leaves behind, ends
/// it, and passes the output on to us with a verdict behind it.
///
/// When this JVM goes, however it goes, the supervisor's input ends, and so does the program.
final class SupervisedProgram implements RunningProgram {
  /// No fetch has a longer timeout; it counts only if this JVM neither ends nor goes on.
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /// The supervisor is done with what does not end kindly long before.
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
    var output = OutputDrain.of(process.getInputStream(), room + Verdict.BYTES);
    var complaint = OutputDrain.ofComplaint(process.getErrorStream());
    RunningProgram.await(process, command);
    byte[] said = output.bytes(DRAIN);
    String complained = new String(complaint.bytes(DRAIN), StandardCharsets.UTF_8);
    return Verdict.behind(said).output(command, said, complained);
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
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
