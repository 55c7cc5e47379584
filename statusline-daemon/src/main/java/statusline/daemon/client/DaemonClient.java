package statusline.daemon.client;

import java.io.IOException;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import statusline.api.Command;
import statusline.broker.field.FieldReader;
import statusline.broker.field.FieldWriter;
import statusline.broker.world.SystemCommands;
import statusline.daemon.wire.Frame;

/// Talks to the daemon for a person's command; the host's runs have the native client. Stateless.
public final class DaemonClient {
  private static final int TEXT = 2;
  private static final int MAX_OUTPUT_BYTES = 1 << 16;

  private final Path socket;

  /// Makes a client.
  ///
  /// @param instance directory of the daemon's socket
  public DaemonClient(Path instance) {
    this.socket = instance.resolve("s");
  }

  /// {@return what the daemon answers; empty when there is none that has room for the question}
  ///
  /// @param type of the question, such as {@link Frame#STATUS}
  /// @throws IOException when it is there and says something strange
  public Optional<String> ask(int type) throws IOException {
    return ask(type, new FieldWriter());
  }

  /// {@return what the daemon answers; empty when there is none that has room for the question}
  ///
  /// @param type of the question, such as {@link Frame#EXPLAIN}
  /// @param fields of the question
  /// @throws IOException when it is there and says something strange
  public Optional<String> ask(int type, FieldWriter fields) throws IOException {
    Frame request = Frame.request(type, new Random().nextLong(), 0, fields);
    try (SocketChannel connection = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      send(request, connection);
      Frame answer = Frame.read(Channels.newInputStream(connection));
      if (!answer.answers(request)) {
        throw new IOException("the daemon answered another request");
      }
      return Optional.of(text(answer));
    } catch (SocketException nobody) {
      return Optional.empty();
    }
  }

  /// A daemon that turns the connection away may do so before the request is written or after:
  /// Java calls the one a broken pipe and the other a reset, and it is the same event.
  private static void send(Frame request, SocketChannel connection) throws SocketException {
    try {
      request.write(Channels.newOutputStream(connection));
    } catch (IOException turnedAway) {
      var nobody = new SocketException("the daemon does not listen");
      nobody.initCause(turnedAway);
      throw nobody;
    }
  }

  /// Asks the daemon to leave and waits until its process has gone, for what it still writes must
  /// not meet what comes after: an image replaced, a directory removed.
  ///
  /// @param limit how long it waits for that; a daemon that takes longer still leaves
  /// @return whether there was one
  /// @throws IOException when it is there and says something strange
  public boolean stop(Duration limit) throws IOException, InterruptedException {
    Optional<String> pid = ask(Frame.DRAIN);
    if (pid.isEmpty()) {
      return false;
    }
    try {
      Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(pid.get()));
      if (process.isPresent()) {
        process.get().onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (NumberFormatException | ExecutionException | TimeoutException unknown) {
      // A daemon of another version, or a slow one: it leaves by itself.
    }
    return true;
  }

  private static String text(Frame answer) throws IOException {
    FieldReader fields = answer.fields();
    while (fields.next()) {
      if (fields.tag() == TEXT) {
        return fields.text();
      }
    }
    return "";
  }

  /// Runs the launcher once, which starts a daemon where there is none.
  ///
  /// @param launcher absolute path of the image's program
  /// @param variables its environment
  /// @throws IOException when it cannot be started
  public void start(Path launcher, Map<String, String> variables)
      throws IOException, InterruptedException {
    var command = new Command(launcher, List.of(), variables, MAX_OUTPUT_BYTES);
    // Without a supervisor, which would end the daemon too.
    try (var commands = new SystemCommands(variables.getOrDefault("PATH", ""))) {
      commands.run(command);
    }
  }
}
