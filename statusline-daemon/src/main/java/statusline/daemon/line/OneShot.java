package statusline.daemon.line;

import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import statusline.broker.Broker;
import statusline.config.Configuration;
import statusline.config.Environment;
import statusline.config.RunSettings;
import statusline.daemon.input.Document;
import statusline.daemon.input.DocumentReader;
import statusline.daemon.input.ValueReader;
import statusline.storage.guard.Workers;

/// A line that a JVM of its own makes, without the daemon.
///
/// The work runs on a thread with a deadline, so that even a blocked file system gives a line.
public final class OneShot {
  private static final Duration INPUT_DEADLINE = Duration.ofSeconds(1);
  private static final Duration LINE_DEADLINE = Duration.ofSeconds(3);

  private final Environment environment;
  private final RunSettings settings;
  private final ValueReader input;
  private final Workers workers = BrokerFactory.ONE_SHOT.workers();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Broker broker;
  private volatile @Nullable String line;
  private volatile @Nullable Throwable failure;

  private OneShot(Environment environment, RunSettings settings, InputStream input) {
    this.environment = environment;
    this.settings = settings;
    this.input = ValueReader.start(input);
  }

  /// {@return the line for the document on a stream, or an error message; never empty}
  ///
  /// @param environment of the run
  /// @param settings that the run itself makes
  /// @param input stream with the host's document
  public static String line(Environment environment, RunSettings settings, InputStream input) {
    var shot = new OneShot(environment, settings, input);
    Thread.ofPlatform().daemon().name("line").start(shot::work);
    try {
      shot.ended.await(LINE_DEADLINE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    shot.close();
    return shot.result();
  }

  /// Closes the broker: programs of a late data module must not outlive the line.
  private void close() {
    Broker opened = broker;
    if (opened != null) {
      opened.close();
    }
  }

  private String result() {
    String finished = line;
    if (finished != null) {
      return finished;
    }
    Throwable thrown = failure;
    return thrown == null
        ? "statusline: no answer within " + LINE_DEADLINE.toSeconds() + " s"
        : "statusline: " + thrown.getClass().getSimpleName();
  }

  private void work() {
    try {
      workers.compute(this::make, this::end, () -> line == null);
    } catch (Throwable thrown) {
      failure = thrown;
      ended.countDown();
    }
  }

  private void end(String made) {
    line = made;
    ended.countDown();
  }

  private String make() {
    AccountConfiguration account = AccountConfiguration.of(environment, workers);
    Broker opened = opened(account.ofAccount());
    Document document = new DocumentReader().read(input.await(INPUT_DEADLINE));
    var lineInput = LineInput.of(Run.here(environment, settings), document, account);
    return new LineMaker().line(opened, lineInput);
  }

  private synchronized Broker opened(Configuration configuration) {
    Broker opened = broker;
    if (opened == null) {
      opened = BrokerFactory.ONE_SHOT.open(environment, configuration);
      broker = opened;
    }
    return opened;
  }
}
