package statusline.broker.check;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import statusline.api.JsonObject;
import statusline.api.SessionInput;
import statusline.broker.fetch.World;
import statusline.broker.world.FileModuleStores;
import statusline.broker.world.IncrementalTranscripts;
import statusline.broker.world.SystemCommands;
import statusline.broker.world.SystemFiles;

/// The checks over real files, with a clock that a test turns; a transcript is read at once.
final class CheckedSessions {
  private long nanos = 1;
  private final SessionChecks checks;

  CheckedSessions(Path folder) {
    var files = new SystemFiles();
    // Behind the times at which files are written here.
    Instant start = Instant.now().plus(Duration.ofDays(1));
    this.checks =
        new SessionChecks(
            new World(
                () -> start.plusNanos(nanos),
                () -> nanos,
                files,
                new SystemCommands("/usr/bin:/bin"),
                new IncrementalTranscripts(files, InstantSource.system()),
                folder,
                folder,
                new FileModuleStores(folder.resolve("store"))),
            Runnable::run);
  }

  void advance(Duration time) {
    nanos += time.toNanos();
  }

  List<Finding> findings(SessionInput earlier, SessionInput now) {
    return checks.findings(earlier, now);
  }

  /// {@return what is found, as names}
  List<Check> found(SessionInput earlier, SessionInput now) {
    List<Check> found = new ArrayList<>();
    for (Finding finding : findings(earlier, now)) {
      found.add(finding.check());
    }
    return found;
  }

  void forget(SessionInput session) {
    checks.forget(Set.of(session.key()));
  }

  /// A document of a session that has had a reply.
  static SessionInput document(double usd, long durationMillis, long apiMillis) {
    return SessionInput.of(
        JsonObject.of(
            Map.of(
                "session_id",
                "one",
                "prompt_id",
                "a prompt",
                "context_window",
                Map.of("current_usage", Map.of("input_tokens", 5L)),
                "cost",
                Map.of(
                    "total_cost_usd", usd,
                    "total_duration_ms", durationMillis,
                    "total_api_duration_ms", apiMillis))));
  }

  /// {@return a document with another value of one member; null takes it out}
  static SessionInput changed(SessionInput document, String name, @Nullable Object value) {
    Map<String, @Nullable Object> members = new HashMap<>(document.json().members());
    if (value == null) {
      members.remove(name);
    } else {
      members.put(name, value);
    }
    return SessionInput.of(JsonObject.of(members));
  }
}
