package statusline.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A shell command on a pseudo-terminal of 80 by 24 cells.
final class PseudoTerminal implements AutoCloseable {
  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final Process process;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private int seen;

  private PseudoTerminal(Process process) {
    this.process = process;
  }

  /// Starts a command, or skips the test if the program `script` is missing.
  static PseudoTerminal running(BuiltImage image, String command) throws IOException {
    assumeTrue(Files.isExecutable(SCRIPT), "there is no pseudo-terminal here: no " + SCRIPT);
    String sized = "stty rows 24 cols 80; " + command;
    return new PseudoTerminal(image.start(List.of(SCRIPT.toString(), "-qefc", sized, "/dev/null")));
  }

  void type(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(UTF_8));
    process.getOutputStream().flush();
  }

  /// Changes the size while a program runs, as a window does. The program gets a signal.
  ///
  /// @param program the program that `script` started
  void resize(String program, int rows, int columns) throws IOException, InterruptedException {
    Path device = Files.readSymbolicLink(Path.of("/proc", "" + child(program).pid(), "fd/0"));
    String size = "rows " + rows + " cols " + columns;
    String command = "stty -F " + device + " " + size;
    assertTrue(new ProcessBuilder("/bin/sh", "-c", command).start().waitFor() == 0, command);
  }

  /// {@return the output up to a text, from the end of the text awaited last}
  String await(String text) throws IOException {
    long end = System.nanoTime() + TIMEOUT.toNanos();
    int at = read().indexOf(text, seen);
    while (at < 0) {
      assertTrue(System.nanoTime() < end, () -> "no " + text + " in " + after());
      LockSupport.parkNanos(1_000_000);
      at = read().indexOf(text, seen);
    }
    String before = read().substring(seen, at + text.length());
    seen = at + text.length();
    return before;
  }

  private String after() {
    return shown.toString(UTF_8).substring(seen);
  }

  private String read() throws IOException {
    InputStream out = process.getInputStream();
    while (out.available() > 0) {
      shown.write(out.readNBytes(out.available()));
    }
    return shown.toString(UTF_8);
  }

  /// {@return the process of a program started by `script`}
  ProcessHandle child(String program) {
    return process
        .descendants()
        .filter(below -> below.info().command().orElse("").endsWith(program))
        .findFirst()
        .orElseThrow();
  }

  /// {@return the whole output after the command has exited}
  String ended() throws IOException, InterruptedException {
    assertTrue(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS), "the command did not exit");
    process.getInputStream().transferTo(shown);
    return shown.toString(UTF_8);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
