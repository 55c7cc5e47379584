package statusline.broker.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// A monotonic ticker that includes the time during which the machine sleeps.
///
/// The JVM's ticker stops during sleep, so a reading would look seconds old after a night. If the
/// system provides its uptime including sleep (`/proc/uptime`), the ticker is corrected with it,
/// and with the wall clock if not. A forward jump of the wall clock then makes readings older,
/// which causes a refresh only. A backward jump has no effect. Safe for use by several threads.
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

  /// Creates a ticker.
  ///
  /// @param awake nanoseconds of a clock that stops during sleep
  /// @param whole nanoseconds of a clock that includes sleep
  AwakeTicker(LongSupplier awake, LongSupplier whole) {
    this.awake = awake;
    this.whole = whole;
    this.lastLook = awake.getAsLong();
    this.gapAtStart = whole.getAsLong() - lastLook;
  }

  /// {@return the ticker of this machine}
  ///
  /// @param awake nanoseconds of the JVM's clock
  /// @param clock wall clock, used if the system does not provide its uptime
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

  /// {@return the time since boot; a constant if it cannot be read, as if the machine never slept}
  private static long uptimeNanos() {
    try (InputStream file = new FileInputStream(UPTIME)) {
      String text = new String(file.readNBytes(UPTIME_BYTES), ISO_8859_1);
      int dot = text.indexOf('.');
      long seconds = Long.parseLong(text.substring(0, dot));
      long hundredths = Long.parseLong(text.substring(dot + 1, dot + 3));
      return seconds * 1_000_000_000 + hundredths * 10_000_000;
    } catch (IOException | RuntimeException unreadable) {
      return Long.MIN_VALUE / 2;
    }
  }
}
