package statusline.broker.fetch;

import org.jspecify.annotations.Nullable;
import statusline.broker.cache.Reading;

/// The action with which a data module marks its reading as changed, before or after the reading
/// exists. Safe for use by several threads.
final class ChangeSignal implements Runnable {
  private boolean raised;
  private @Nullable Reading reading;

  @Override
  public synchronized void run() {
    raised = true;
    if (reading != null) {
      reading.markChanged();
    }
  }

  synchronized void attach(Reading made) {
    reading = made;
    if (raised) {
      made.markChanged();
    }
  }
}
