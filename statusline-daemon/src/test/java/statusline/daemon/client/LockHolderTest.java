package statusline.daemon.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Uses real processes that have the lock as a daemon has it: on file descriptor 3.
class LockHolderTest {
  private static final String OPTION = "-Dstatusline.runtime=";
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir Path instance;
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void requireTools() {
    assumeTrue(Files.isDirectory(Path.of("/proc/self/fdinfo")), "no /proc");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/flock")), "no flock");
  }

  @AfterEach
  void endProcesses() {
    started.forEach(Process::destroyForcibly);
  }

  /// Starts a shell that opens a file as descriptor 3 and then says that it is ready.
  private Process start(String file, String script, String argument) throws IOException {
    Process process =
        new ProcessBuilder(
                "sh", "-c", "exec 3>\"$0\"; " + script + "; echo ready; read x", file, argument)
            .start();
    started.add(process);
    assertEquals("ready", process.inputReader(UTF_8).readLine());
    return process;
  }

  private Process startDaemon(String script) throws IOException {
    return start(instance.resolve("lock").toString(), script, OPTION + instance);
  }

  private Optional<Long> holder() {
    return LockHolder.of(instance).map(holder -> holder.process().pid());
  }

  @Test
  void onlyDaemonWithLockIsFound() throws Exception {
    String lock = instance.resolve("lock").toString();
    String other = instance.resolve("other").toString();
    assertEquals(Optional.empty(), holder());
    startDaemon(":");
    start(other, "flock 3", OPTION + instance);
    start(lock, ":", OPTION + instance);
    assertEquals(Optional.empty(), holder());

    Process daemon = startDaemon("flock 3");

    assertEquals(Optional.of(daemon.pid()), holder());
    daemon.destroyForcibly().waitFor();
    assertEquals(Optional.empty(), holder());
    start(lock, "flock 3", "a client");
    assertEquals(Optional.empty(), holder());
  }

  @Test
  void holderOfReplacedLockFileIsNotFound() throws Exception {
    startDaemon("flock 3");
    Files.delete(instance.resolve("lock"));
    Files.createFile(instance.resolve("lock"));

    assertEquals(Optional.empty(), holder());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "flock 3, EXITED",
        "flock 3; trap '' TERM, KILLED",
        "flock 3; trap : TERM HUP INT, EXITED"
      })
  void daemonThatDoesNotAnswerIsEnded(String script, DaemonClient.Stop stop) throws Exception {
    Process daemon = startDaemon(script);
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(instance.resolve("s")), 1);

      assertEquals(stop, client().stop(LIMIT));
    }
    assertTrue(ProcessExit.await(daemon.pid(), Duration.ZERO));
    assertFalse(Files.exists(instance.resolve("s")));
    assertFalse(Files.exists(instance.resolve("lock")));
  }

  @Test
  void daemonWithoutSocketIsReportedAndEnded() throws Exception {
    Process daemon = startDaemon("flock 3");

    var failure = assertThrows(UnresponsiveDaemonException.class, client()::status);

    String message = String.valueOf(failure.getMessage());
    assertTrue(
        message.startsWith("the daemon does not answer: process " + daemon.pid() + " is "),
        message);
    assertEquals(DaemonClient.Stop.EXITED, client().stop(LIMIT));
    assertEquals(DaemonClient.Stop.NOT_RUNNING, client().stop(LIMIT));
  }

  @Test
  void stoppedProcessIsNamedAndKilled() throws Exception {
    Process daemon = startDaemon("flock 3");
    Files.writeString(instance.resolve("boot.log"), "started");
    assertEquals(
        0, new ProcessBuilder("kill", "-STOP", Long.toString(daemon.pid())).start().waitFor());

    String message =
        String.valueOf(
            assertThrows(UnresponsiveDaemonException.class, client()::stats).getMessage());

    assertTrue(
        message.matches(
            ".* is stopped by a signal \\(started \\d+ s ago, last log entry \\d+ s ago\\).*"),
        message);
    assertEquals(DaemonClient.Stop.KILLED, client().stop(LIMIT));
    assertTrue(ProcessExit.await(daemon.pid(), Duration.ZERO));
  }

  private DaemonClient client() {
    return new DaemonClient(instance, Duration.ofMillis(100));
  }
}
