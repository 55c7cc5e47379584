package statusline.broker.fetch;

import org.jspecify.annotations.Nullable;
import statusline.broker.cache.Reading;

/// What a data module runs to say that its data have changed, be it before its reading is made or
/// long after. Safe for use by several threads.
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
