import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the kernel counts of a process: /proc/PID/stat, read anew for each question. Counted in
/// ticks of 10 ms, which it rounds down from nanoseconds.
///
/// @param pid of it
record ProcessTimes(long pid) {
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int ENDED_USER = 13;
  private static final int ENDED_SYSTEM = 14;
  private static final int START = 19;
  private static final long TICK_MILLIS = 10;

  /// {@return ticks after the machine's start}
  long startTicks() throws IOException {
    return field(START);
  }

  /// {@return milliseconds of a processor: its own and those of its children that have ended}
  long allMillis() throws IOException {
    return TICK_MILLIS * (field(USER) + field(SYSTEM)) + childrenMillis();
  }

  /// {@return milliseconds of a processor that its children took which have ended}
  long childrenMillis() throws IOException {
    return TICK_MILLIS * (field(ENDED_USER) + field(ENDED_SYSTEM));
  }

  /// {@return whether it has ended and only waits to be buried}
  boolean isEnded() throws IOException {
    return fields()[0].equals("Z");
  }

  private long field(int index) throws IOException {
    return Long.parseLong(fields()[index]);
  }

  private String[] fields() throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    // The name before it may hold anything.
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
  }
}
