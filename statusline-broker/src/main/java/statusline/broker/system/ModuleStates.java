package statusline.broker.system;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import statusline.api.ModuleState;
import statusline.storage.guard.Workers;

/// The states of all Java modules for one configuration directory. Safe for use by several threads.
public final class ModuleStates implements AutoCloseable {
  private final Path root;
  private final Path configDirectory;
  private final Workers workers;
  private final InstantSource clock;
  private final Map<String, FileModuleState> open = new HashMap<>();

  /// Creates the states.
  ///
  /// @param root directory of all states; the first write creates it for its owner only
  /// @param configDirectory configuration directory of the host
  /// @param workers whose threads write
  /// @param clock wall clock of the file system
  public ModuleStates(Path root, Path configDirectory, Workers workers, InstantSource clock) {
    this.root = root;
    this.configDirectory = configDirectory;
    this.workers = workers;
    this.clock = clock;
  }

  /// {@return the state of a Java module for a process that does not write it}
  ///
  /// @param root directory of all states
  /// @param configDirectory configuration directory of the host
  /// @param name name of the Java module
  public static ModuleState readOnly(Path root, Path configDirectory, String name) {
    return new ReadOnlyState(new StateFile(root.resolve(name), configDirectory));
  }

  /// {@return the state of a Java module}
  ///
  /// @param name name of the Java module
  public synchronized ModuleState of(String name) {
    return open.computeIfAbsent(
        name,
        owner ->
            new FileModuleState(
                new StateFile(root.resolve(owner), configDirectory),
                workers,
                clock,
                "state " + root));
  }

  /// Writes what is waiting.
  @Override
  public void close() {
    for (FileModuleState state : states()) {
      state.close();
    }
  }

  private synchronized List<FileModuleState> states() {
    return List.copyOf(open.values());
  }
}
