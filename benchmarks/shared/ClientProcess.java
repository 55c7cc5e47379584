package shared;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Runs the client as the host does: through `/bin/sh -c`, in the session's directory, with the
/// document on a pipe. The output is read until the process ends. Thread-safe.
public final class ClientProcess {
  private static final long TIMEOUT_SECONDS = 30;
  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("watch").unstarted(task));

  private ClientProcess() {}

  /// Starts a run of the client and writes the document to its input.
  ///
  /// @param isLeftOpen whether the input stays open, as with some hosts
  public static Process start(Session session, byte[] document, boolean isLeftOpen)
      throws IOException {
    return feed(startShell(session), document, isLeftOpen);
  }

  /// Starts a run in a new process session and process group, both with the PID of the process.
  public static Process startInOwnGroup(Session session, byte[] document) throws IOException {
    List<String> command = List.of("setsid", "/bin/sh", "-c", "'" + session.client() + "'");
    return feed(start(command, session), document, false);
  }

  /// {@return the result of a program that is started without a shell}
  public static RunResult runBare(String program, Session session, byte[] document)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    return end(feed(start(List.of(program), session), document, false), start);
  }

  private static Process feed(Process process, byte[] document, boolean isLeftOpen) {
    OutputStream input = process.getOutputStream();
    try {
      input.write(document);
      input.flush();
      if (!isLeftOpen) {
        input.close();
      }
    } catch (IOException inputClosed) {
      // The client stops reading at the end of the JSON value.
    }
    return process;
  }

  /// Starts the client through a shell, without any input yet.
  public static Process startShell(Session session) throws IOException {
    return start(List.of("/bin/sh", "-c", "'" + session.client() + "'"), session);
  }

  private static Process start(List<String> command, Session session) throws IOException {
    var builder = Processes.of(command);
    builder.environment().clear();
    builder.environment().putAll(session.variables());
    builder.directory(session.directory().toFile());
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /// {@return the result of a run of the client}
  public static RunResult run(Session session, byte[] document, boolean isLeftOpen)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    return end(start(session, document, isLeftOpen), start);
  }

  /// {@return the result of a run; waits until it has ended}
  public static RunResult end(Process process, long start)
      throws IOException, InterruptedException {
    ScheduledFuture<?> limit =
        WATCH.schedule(() -> abort(process), TIMEOUT_SECONDS, TimeUnit.SECONDS);
    byte[] bytes = process.getInputStream().readAllBytes();
    int code = process.waitFor();
    long end = System.nanoTime();
    limit.cancel(false);
    close(process);
    return new RunResult(code, bytes, start, end);
  }

  private static void close(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException inputClosed) {
      // The client closed its end at the end of the JSON value.
    }
  }

  /// Ends the benchmark: some process still has the output open, and no figure can express that.
  private static void abort(Process process) {
    System.out.printf("error: run %d did not end in time: NOT MET%n", process.pid());
    System.exit(1);
  }
}
