import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Runs the client as the host does: through `/bin/sh -c`, the document on a pipe, in the session's
/// directory, the output taken when it ends. Safe for use by several threads.
final class Host {
  static final Path IMAGE = Path.of("statusline-dist/target/statusline").toAbsolutePath();
  static final String PROGRAM = IMAGE.resolve("bin/statusline").toString();

  private static final long LONGEST_SECONDS = 30;
  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("watch").unstarted(task));

  private Host() {}

  /// Starts a run and gives it its document.
  ///
  /// @param variables its whole environment
  /// @param isLeftOpen whether the end of the input never comes, as some hosts do it
  static Process start(
      Map<String, String> variables, Path directory, byte[] document, boolean isLeftOpen)
      throws IOException {
    return feed(start("'" + PROGRAM + "'", variables, directory), document, isLeftOpen);
  }

  /// Starts a run in a session and process group of its own, whose number is that of the process.
  static Process startAlone(Map<String, String> variables, Path directory, byte[] document)
      throws IOException {
    List<String> command = List.of("setsid", "/bin/sh", "-c", "'" + PROGRAM + "'");
    return feed(start(command, variables, directory), document, false);
  }

  /// {@return what a program says that is started without a shell}
  static Said runBare(
      String program, Map<String, String> variables, Path directory, byte[] document)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    return end(feed(start(List.of(program), variables, directory), document, false), start);
  }

  private static Process feed(Process process, byte[] document, boolean isLeftOpen) {
    OutputStream input = process.getOutputStream();
    try {
      input.write(document);
      input.flush();
      if (!isLeftOpen) {
        input.close();
      }
    } catch (IOException readNoMore) {
      // It stops at the end of the value.
    }
    return process;
  }

  /// Starts any command of a shell.
  static Process start(String command, Map<String, String> variables, Path directory)
      throws IOException {
    return start(List.of("/bin/sh", "-c", command), variables, directory);
  }

  private static Process start(List<String> command, Map<String, String> variables, Path directory)
      throws IOException {
    var builder = Launch.of(command);
    builder.environment().clear();
    builder.environment().putAll(variables);
    builder.directory(directory.toFile());
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  static Said run(
      Map<String, String> variables, Path directory, byte[] document, boolean isLeftOpen)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    return end(start(variables, directory, document, isLeftOpen), start);
  }

  /// {@return what a run came to, when it has ended}
  static Said end(Process process, long start) throws IOException, InterruptedException {
    ScheduledFuture<?> limit =
        WATCH.schedule(() -> giveUp(process), LONGEST_SECONDS, TimeUnit.SECONDS);
    byte[] bytes = process.getInputStream().readAllBytes();
    int code = process.waitFor();
    long end = System.nanoTime();
    limit.cancel(false);
    close(process);
    return new Said(code, bytes, start, end);
  }

  private static void close(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException readNoMore) {
      // It stops at the end of the first value.
    }
  }

  /// Somebody still holds its output open: a defect that no figure can express.
  private static void giveUp(Process process) {
    System.out.printf("a run (process %d) hangs: NOT MET%n", process.pid());
    System.exit(1);
  }
}
