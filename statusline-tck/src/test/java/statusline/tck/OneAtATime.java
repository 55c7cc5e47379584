package statusline.tck;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import statusline.api.Fetched;
import statusline.api.ModuleContext;

/// A data module that fails if two threads fetch at the same time. The two single fetches with
/// which the rule compares succeed; each later fetch waits for another one.
final class OneAtATime extends LampStub {
  private static final int ALONE = 2;

  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger inside = new AtomicInteger();
  private final CountDownLatch company = new CountDownLatch(ALONE);

  @Override
  public Fetched<Lamp> fetch(ModuleContext context) throws Exception {
    if (calls.incrementAndGet() <= ALONE) {
      return super.fetch(context);
    }
    try {
      if (inside.incrementAndGet() > 1) {
        company.countDown();
        throw new IllegalStateException("already fetching");
      }
      company.countDown();
      company.await(10, TimeUnit.SECONDS);
      return super.fetch(context);
    } finally {
      inside.decrementAndGet();
    }
  }
}
