package statusline.broker.system;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.api.CommandRunner;
import statusline.api.ModuleStore;
import statusline.api.Scope;

/// A run of an expensive program whose output all sessions of an account share.
///
/// The start is stored before the program starts. After a crash of the daemon, the next one
/// therefore knows that the program has run within the interval, also if its output is lost.
public final class SharedRun {
  private final FileModuleStores stores;
  private final ModuleStore store;
  private final Command command;
  private final Duration interval;
  private final InstantSource clock;

  /// The output of a run and its age.
  public record Output(CommandOutput output, Duration age) {}

  /// Creates a run that has not started.
  ///
  /// @param stores in which the output is stored
  /// @param moduleId id of the data module
  /// @param scope scope of the stored output
  /// @param command command to run
  /// @param interval minimum time between two starts
  /// @param clock wall clock
  public SharedRun(
      FileModuleStores stores,
      String moduleId,
      Scope scope,
      Command command,
      Duration interval,
      InstantSource clock) {
    this.stores = stores;
    this.store = stores.of(moduleId, scope);
    this.command = command;
    this.interval = interval;
    this.clock = clock;
  }

  /// {@return the output of the last run if it started within the interval, or of a new run}
  ///
  /// @param programs runs the program
  /// @throws IOException if that run failed or did not end
  public Output output(CommandRunner programs) throws IOException, InterruptedException {
    Optional<StoredRun> known = recent();
    if (known.isPresent() && known.get().hasEnded()) {
      return shared(known.get());
    }
    return stores.programLock().hold(() -> alone(programs));
  }

  /// Runs while no other process does, after a look at what the last one has stored.
  private Output alone(CommandRunner programs) throws IOException, InterruptedException {
    Optional<StoredRun> known = recent();
    if (known.isPresent()) {
      return shared(known.get());
    }
    StoredRun started = StoredRun.started(command, clock.instant());
    store.write(started.bytes());
    CommandOutput output;
    try {
      output = programs.run(command);
    } catch (IOException failed) {
      store.write(started.failed(String.valueOf(failed.getMessage()), clock.instant()).bytes());
      throw failed;
    }
    store(started.ended(output, clock.instant()));
    return new Output(output, Duration.ZERO);
  }

  /// Stores the output. An output that cannot be stored serves this fetch only.
  private void store(StoredRun ended) {
    try {
      store.write(ended.bytes());
    } catch (IOException notStored) {
      // The start is stored, so no other run begins within the interval.
    }
  }

  private Optional<StoredRun> recent() {
    Instant now = clock.instant();
    return store
        .read()
        .flatMap(StoredRun::parse)
        .filter(run -> run.isOf(command))
        .filter(run -> !run.start().isAfter(now) && now.isBefore(run.start().plus(interval)));
  }

  private Output shared(StoredRun run) throws IOException {
    if (!run.hasEnded()) {
      long seconds = Duration.between(clock.instant(), run.start().plus(interval)).toSeconds();
      throw new IOException(
          SystemCommands.name(command)
              + " was running when its daemon ended; it runs again in "
              + (seconds + 1)
              + " s");
    }
    return new Output(run.result(), Duration.between(run.end(), clock.instant()));
  }
}
