package statusline.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import statusline.daemon.start.Training;

/// The entry point of the run that the image build records its AOT cache from.
public final class TrainingRun {
  private TrainingRun() {}

  /// Runs the training.
  ///
  /// @param arguments a document of the host, a git repository, a folder of configuration
  ///     directories, and `first` to leave out all that neither a daemon's first line nor a report
  ///     waits for
  /// @throws IOException if an argument cannot be read
  public static void main(String[] arguments) throws IOException {
    // Loads the other entry points, so that the cache contains them too.
    requireNonNull(Main.class);
    requireNonNull(DaemonMain.class);
    boolean isFirst = List.of(arguments).contains("first");
    new Training(Path.of(arguments[0]), arguments[1], Path.of(arguments[2])).run(isFirst);
  }
}
