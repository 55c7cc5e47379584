package statusline.daemon.line;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import statusline.api.SessionInput;
import statusline.broker.Broker;
import statusline.broker.LineRequest;
import statusline.config.Environment;
import statusline.config.RunSettings;
import statusline.daemon.input.Document;
import statusline.daemon.input.DocumentReader;
import statusline.daemon.input.ValueReader;

/// One line from one process: read, ask, render.
///
/// Everything runs under a watchdog, so that not even a hanging file system leaves the row blank.
public final class OneShot {
  private static final Duration INPUT_DEADLINE = Duration.ofSeconds(1);
  private static final Duration LINE_DEADLINE = Duration.ofSeconds(3);

  private final Environment environment;
  private final RunSettings run;
  private final ValueReader input;
  private volatile @Nullable Broker broker;
  private volatile @Nullable String line;
  private volatile @Nullable Throwable broken;

  private OneShot(Environment environment, RunSettings run, InputStream input) {
    this.environment = environment;
    this.run = run;
    this.input = ValueReader.start(input);
  }

  /// {@return the line for what the host says on a stream; never empty}
  ///
  /// @param environment of the run
  /// @param run what it says about its looks and timing
  /// @param input of it
  public static String line(Environment environment, RunSettings run, InputStream input) {
    var shot = new OneShot(environment, run, input);
    Thread thread = Thread.ofPlatform().daemon().name("line").start(shot::work);
    try {
      thread.join(LINE_DEADLINE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    shot.close();
    return shot.outcome();
  }

  /// Programs that a late data module runs must not outlive the line.
  private void close() {
    Broker opened = broker;
    if (opened != null) {
      opened.close();
    }
  }

  private String outcome() {
    String made = line;
    if (made != null) {
      return made;
    }
    Throwable thrown = broken;
    return thrown == null
        ? "statusline: no answer within " + LINE_DEADLINE.toSeconds() + " s"
        : "statusline: " + thrown.getClass().getSimpleName();
  }

  private void work() {
    try {
      line = make();
    } catch (Throwable thrown) {
      broken = thrown;
    }
  }

  private String make() {
    LiveAccount account = LiveAccount.of(environment);
    Broker opened = Wiring.broker(environment, account.ofAccount());
    broker = opened;
    Document document = new DocumentReader().read(input.await(INPUT_DEADLINE));
    Path here = Path.of("").toAbsolutePath();
    SessionInput session = SessionInput.of(document.json());
    RunConfiguration configuration = account.of(Wiring.project(session, here), run);
    LineRequest request = Wiring.request(session, here, environment, configuration, false);
    return Wiring.line(opened, configuration, document, request, environment);
  }
}
