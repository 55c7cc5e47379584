package statusline.daemon.former;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The result of a status line command that was run in the way the host runs it. Immutable.
///
/// @param exitCode of the command; 137 (128 + SIGKILL) if it was killed at its timeout
/// @param out standard output, at most 64 KiB
/// @param time from start to exit
public record CommandRun(int exitCode, String out, Duration time) {
  private static final int MAX_BYTES = 1 << 16;
  private static final int KILLED = 137;

  /// Runs `/bin/sh -c COMMAND` with a document and a line feed on its standard input.
  ///
  /// @param command to run
  /// @param document for standard input
  /// @param environment edits the environment of the command, which is a copy of this process's
  /// @param directory working directory of the command
  /// @param timeout after which the command and its descendants are killed
  /// @return the result
  /// @throws IOException if the shell cannot be started
  public static CommandRun of(
      String command,
      byte[] document,
      Consumer<Map<String, String>> environment,
      Path directory,
      Duration timeout)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(List.of("/bin/sh", "-c", command));
    builder.directory(directory.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    environment.accept(builder.environment());
    long started = System.nanoTime();
    Process process = builder.start();
    var output = new ByteArrayOutputStream();
    Thread reader = Thread.ofVirtual().start(() -> drain(process.getInputStream(), output));
    Thread writer = Thread.ofVirtual().start(() -> feed(process.getOutputStream(), document));
    boolean hasExited = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    Duration time = Duration.ofNanos(System.nanoTime() - started);
    if (!hasExited) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    // A child that outlives the shell may keep the pipe open. The host does not wait for it either.
    reader.join(Duration.ofMillis(500));
    writer.join(Duration.ofMillis(500));
    synchronized (output) {
      String out = output.toString(StandardCharsets.UTF_8);
      return new CommandRun(hasExited ? process.exitValue() : KILLED, out, time);
    }
  }

  private static void feed(OutputStream stdin, byte[] document) {
    try (stdin) {
      stdin.write(document);
      if (document.length > 0 && document[document.length - 1] != '\n') {
        stdin.write('\n');
      }
    } catch (IOException pipeClosed) {
      // The command does not have to read its input.
    }
  }

  private static void drain(InputStream stdout, ByteArrayOutputStream output) {
    byte[] part = new byte[8192];
    try {
      for (int length = stdout.read(part); length >= 0; length = stdout.read(part)) {
        synchronized (output) {
          output.write(part, 0, Math.min(length, MAX_BYTES - Math.min(output.size(), MAX_BYTES)));
        }
      }
    } catch (IOException killed) {
      // The output until then counts.
    }
  }

  /// {@return whether the host would show the output}
  public boolean isShown() {
    return exitCode == 0 && !out.isBlank();
  }

  /// {@return the first line that is not blank, without colours and links; or an empty string}
  public String line() {
    String plain =
        out.replaceAll("\u001b\\[[0-9;:]*m|\u001b\\]8;[^\u0007\u001b]*(\u0007|\u001b\\\\)", "");
    return plain.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
  }
}
