package statusline.app.daemon;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import statusline.api.SessionInput;
import statusline.app.config.Environment;
import statusline.broker.daemon.SessionRegistry;
import statusline.broker.input.Document;
import statusline.broker.input.DocumentReader;
import statusline.broker.wire.RenderRequest;

/// Makes the lines of all accounts: one broker for each configuration directory, so that nothing
/// crosses from one account to another. Safe for use by several threads.
final class Lines {
  private static final Duration SESSION_TIMEOUT = Duration.ofMinutes(60);

  private final DocumentReader reader = DocumentReader.ofSession();
  private final SessionRegistry sessions = new SessionRegistry(SESSION_TIMEOUT);
  private final Map<Path, Account> accounts = new ConcurrentHashMap<>();

  Lines() {}

  String line(RenderRequest request) {
    Environment environment = Environment.of(request.variables(), System.getenv("PATH"));
    Document document = reader.read(request.document().bytes());
    SessionInput session = SessionInput.of(document.json());
    Path directory = environment.configDirectory();
    sessions.seen(session.key(), directory, session.transcript(), System.nanoTime());
    return accounts
        .computeIfAbsent(directory, account -> new Account())
        .line(environment, workingDirectory(request, environment), document);
  }

  private static Path workingDirectory(RenderRequest request, Environment environment) {
    try {
      Path directory = Path.of(request.workingDirectory());
      return directory.isAbsolute() ? directory.normalize() : environment.home();
    } catch (InvalidPathException notAPath) {
      return environment.home();
    }
  }

  int sessions() {
    return sessions.active(System.nanoTime());
  }
}
