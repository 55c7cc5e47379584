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
import statusline.broker.fetch.FetchEnvironment;
import statusline.broker.system.CleanPath;
import statusline.broker.system.FileModuleStores;
import statusline.broker.system.IncrementalTranscripts;
import statusline.broker.system.ModuleStates;
import statusline.broker.system.SystemCommands;
import statusline.broker.system.SystemFiles;
import statusline.storage.guard.Workers;

/// Session checks with real files and a manual clock, which read transcripts on the calling thread.
final class CheckedSessions {
  private long nanos = 1;
  private final SessionChecks checks;

  CheckedSessions(Path folder) {
    var files = new SystemFiles();
    var workers = new Workers(System::nanoTime);
    // Later than the modification times of the files.
    Instant start = Instant.now().plus(Duration.ofDays(1));
    this.checks =
        new SessionChecks(
            new FetchEnvironment(
                () -> start.plusNanos(nanos),
                () -> nanos,
                files,
                new SystemCommands(new CleanPath("/usr/bin:/bin", folder, System::nanoTime)),
                new IncrementalTranscripts(files, InstantSource.system()),
                folder,
                folder,
                new FileModuleStores(folder.resolve("store"), workers.guard()),
                new ModuleStates(folder.resolve("store"), folder, workers, InstantSource.system()),
                workers),
            Runnable::run);
  }

  void advance(Duration time) {
    nanos += time.toNanos();
  }

  List<Inconsistency> inconsistencies(SessionInput earlier, SessionInput now) {
    return checks.inconsistencies(earlier, now);
  }

  /// {@return the names of the failed checks}
  List<ConsistencyCheck> found(SessionInput earlier, SessionInput now) {
    List<ConsistencyCheck> found = new ArrayList<>();
    for (Inconsistency inconsistency : inconsistencies(earlier, now)) {
      found.add(inconsistency.check());
    }
    return found;
  }

  void forget(SessionInput session) {
    checks.forget(Set.of(session.key()));
  }

  /// {@return a document of a session after its first reply}
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
