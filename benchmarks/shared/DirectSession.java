package shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;

/// A session that sends requests to the daemon's socket directly, without a client. Thread-safe.
public final class DirectSession {
  /// The part of a session ID after the canary.
  private static final String FIRST_ID = "-4b1e-";

  private final DaemonSocket daemon;
  private final String buildId;
  private volatile State state;

  /// The session and the current part of its ID.
  private record State(Session session, String id) {}

  public DirectSession(Session session, DaemonSocket daemon, String buildId) {
    this.daemon = daemon;
    this.buildId = buildId;
    this.state = new State(session, FIRST_ID);
  }

  public Session session() {
    return state.session();
  }

  /// Starts a new session with another ID and another transcript, as `/clear` does.
  public void clear(int number) throws IOException {
    Session old = state.session();
    Path transcript = old.transcript().resolveSibling(old.index() + "-" + number + ".jsonl");
    Files.writeString(transcript, old.reply());
    var fresh =
        new Session(
            old.index(), old.client(), old.directory(), transcript, old.variables(), old.shared());
    state = new State(fresh, String.format(Locale.ROOT, "-%x-", number));
  }

  /// {@return the result of one request}
  public RunResult ask(int run) throws IOException {
    State now = state;
    Session session = now.session();
    String document =
        new String(session.document(run), StandardCharsets.UTF_8).replace(FIRST_ID, now.id());
    int from = document.indexOf(session.canary());
    String id = document.substring(from, document.indexOf('"', from));
    long start = System.nanoTime();
    DaemonSocket.Response response =
        daemon.line(
            tag(id),
            session.variables(),
            session.directory(),
            buildId,
            document.getBytes(StandardCharsets.UTF_8));
    long end = System.nanoTime();
    // The client appends the line feed.
    byte[] line = Arrays.copyOf(response.text(), response.text().length + 1);
    line[response.text().length] = '\n';
    return new RunResult(0, line, start, end);
  }

  private static long tag(String id) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Object user = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
      byte[] hash = digest.digest((id + "\0" + user).getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
