package statusline.broker.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// A monotonic ticker that goes on while the machine sleeps.
///
/// The JVM's own stands still meanwhile, so that after a night a reading would seem to be seconds
/// old. Where the system tells the time since its boot, sleep included (`/proc/uptime`), that is
/// compared; elsewhere the wall clock is, and a jump of it forwards makes readings older than they
/// are, which only costs a refresh. A jump backwards changes nothing. Safe for use by several
/// threads.
public final class AwakeTicker implements Ticker {
  private static final File UPTIME = new File("/proc/uptime");
  private static final int UPTIME_BYTES = 64;
  private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long NOTICED_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final LongSupplier awake;
  private final LongSupplier whole;
  private final long gapAtStart;
  private volatile long slept;
  private volatile long lastLook;

  /// Makes a ticker.
  ///
  /// @param awake nanoseconds of a clock that stands still while the machine sleeps
  /// @param whole nanoseconds of one that does not
  AwakeTicker(LongSupplier awake, LongSupplier whole) {
    this.awake = awake;
    this.whole = whole;
    this.lastLook = awake.getAsLong();
    this.gapAtStart = whole.getAsLong() - lastLook;
  }

  /// {@return the ticker of this machine}
  ///
  /// @param awake nanoseconds of the JVM's own clock
  /// @param clock wall clock, for where the system does not tell the time since its boot
  public static AwakeTicker of(LongSupplier awake, InstantSource clock) {
    LongSupplier wall = () -> clock.instant().toEpochMilli() * 1_000_000;
    return new AwakeTicker(awake, UPTIME.canRead() ? AwakeTicker::uptimeNanos : wall);
  }

  @Override
  public long nanos() {
    long now = awake.getAsLong();
    if (now - lastLook >= LOOK_EVERY_NANOS) {
      lastLook = now;
      look(now);
    }
    return now + slept;
  }

  private synchronized void look(long now) {
    long gap = whole.getAsLong() - now - gapAtStart;
    if (gap - slept >= NOTICED_NANOS) {
      slept = gap;
    }
  }

  /// {@return the time since boot; where it cannot be read after all, as if the machine never
  /// slept}
  private static long uptimeNanos() {
    // A plain stream: the first channel of a process takes it 1 ms.
    try (InputStream file = new FileInputStream(UPTIME)) {
      String text = new String(file.readNBytes(UPTIME_BYTES), ISO_8859_1);
      int dot = text.indexOf('.');
      long seconds = Long.parseLong(text.substring(0, dot));
      long hundredths = Long.parseLong(text.substring(dot + 1, dot + 3));
      return seconds * 1_000_000_000 + hundredths * 10_000_000;
    } catch (IOException | RuntimeException untold) {
      return Long.MIN_VALUE / 2;
    }
  }
}
