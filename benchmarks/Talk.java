import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;

/// A session that talks to the daemon over its socket, without a client between. Safe for use by
/// several threads.
final class Talk {
  /// What stands behind the canary in the id of a session.
  private static final String FIRST_ID = "-4b1e-";

  private final Wire wire;
  private final String buildId;
  private volatile State state;

  /// The session since it last began.
  private record State(Session session, String id) {}

  Talk(Session session, Wire wire, String buildId) {
    this.wire = wire;
    this.buildId = buildId;
    this.state = new State(session, FIRST_ID);
  }

  Session session() {
    return state.session();
  }

  /// Begins anew under another id, with another transcript.
  void clear(int number) throws IOException {
    Session old = state.session();
    Path transcript = old.transcript().resolveSibling(old.index() + "-" + number + ".jsonl");
    Files.writeString(transcript, old.reply());
    var fresh =
        new Session(old.index(), old.directory(), transcript, old.variables(), old.shared());
    state = new State(fresh, String.format(Locale.ROOT, "-%x-", number));
  }

  Said ask(int run) throws IOException {
    State now = state;
    Session session = now.session();
    String document =
        new String(session.document(run), StandardCharsets.UTF_8).replace(FIRST_ID, now.id());
    int from = document.indexOf(session.canary());
    String id = document.substring(from, document.indexOf('"', from));
    long start = System.nanoTime();
    Wire.Answer answer =
        wire.line(
            tag(id),
            session.variables(),
            session.directory(),
            buildId,
            document.getBytes(StandardCharsets.UTF_8));
    long end = System.nanoTime();
    // The client puts the line end behind it.
    byte[] line = Arrays.copyOf(answer.text(), answer.text().length + 1);
    line[answer.text().length] = '\n';
    return new Said(0, line, start, end);
  }

  private static long tag(String id) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Object user = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
      byte[] hash = digest.digest((id + "\0" + user).getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
