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

/// What one run of a status line command did, as the host sees it.
///
/// @param exitCode of it; 128 + 9 when it was killed because it took too long
/// @param out what it wrote on standard output, up to 64 KiB
/// @param time from its start to its end
public record CommandRun(int exitCode, String out, Duration time) {
  private static final int MAX_BYTES = 1 << 16;
  private static final int KILLED = 137;

  /// Runs a command as the host does: `/bin/sh -c COMMAND` with the document, ended by a line feed,
  /// on its standard input.
  ///
  /// @param environment edits that of this process, which the command gets
  /// @param directory it is run in
  /// @param limit after which it is killed with its descendants
  /// @throws IOException when there is no shell
  public static CommandRun of(
      String command,
      byte[] document,
      Consumer<Map<String, String>> environment,
      Path directory,
      Duration limit)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(List.of("/bin/sh", "-c", command));
    builder.directory(directory.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    environment.accept(builder.environment());
    long began = System.nanoTime();
    Process process = builder.start();
    var said = new ByteArrayOutputStream();
    Thread reader = Thread.ofVirtual().start(() -> drain(process.getInputStream(), said));
    Thread writer = Thread.ofVirtual().start(() -> feed(process.getOutputStream(), document));
    boolean isEnded = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    Duration time = Duration.ofNanos(System.nanoTime() - began);
    if (!isEnded) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    // A child that outlives its shell may keep the pipe; the host does not wait for that either.
    reader.join(Duration.ofMillis(500));
    writer.join(Duration.ofMillis(500));
    synchronized (said) {
      String out = said.toString(StandardCharsets.UTF_8);
      return new CommandRun(isEnded ? process.exitValue() : KILLED, out, time);
    }
  }

  private static void feed(OutputStream stdin, byte[] document) {
    try (stdin) {
      stdin.write(document);
      if (document.length > 0 && document[document.length - 1] != '\n') {
        stdin.write('\n');
      }
    } catch (IOException readNoMore) {
      // It need not read what it is told.
    }
  }

  private static void drain(InputStream stdout, ByteArrayOutputStream said) {
    byte[] part = new byte[8192];
    try {
      for (int length = stdout.read(part); length >= 0; length = stdout.read(part)) {
        synchronized (said) {
          said.write(part, 0, Math.min(length, MAX_BYTES - Math.min(said.size(), MAX_BYTES)));
        }
      }
    } catch (IOException killed) {
      // What it had said counts.
    }
  }

  /// {@return whether the host would show anything}
  public boolean isShown() {
    return exitCode == 0 && !out.isBlank();
  }

  /// {@return the first line that is not blank, without colours and links; empty without one}
  public String line() {
    String plain =
        out.replaceAll("\u001b\\[[0-9;:]*m|\u001b\\]8;[^\u0007\u001b]*(\u0007|\u001b\\\\)", "");
    return plain.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
  }
}
