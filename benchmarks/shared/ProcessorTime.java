package shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Processor time of a process, read from /proc/PID/stat at each call. The kernel reports it in
/// ticks of 10 ms, rounded down.
///
/// @param pid process ID
public record ProcessorTime(long pid) {
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int ENDED_USER = 13;
  private static final int ENDED_SYSTEM = 14;
  private static final int START = 19;
  private static final long TICK_MILLIS = 10;

  /// {@return the start time in ticks since the machine started}
  public long startTicks() throws IOException {
    return field(START);
  }

  /// {@return its processor time and that of its ended children, in milliseconds}
  public long allMillis() throws IOException {
    return TICK_MILLIS * (field(USER) + field(SYSTEM)) + childrenMillis();
  }

  /// {@return the processor time of its ended children, in milliseconds}
  public long childrenMillis() throws IOException {
    return TICK_MILLIS * (field(ENDED_USER) + field(ENDED_SYSTEM));
  }

  /// {@return whether it is a zombie}
  public boolean isEnded() throws IOException {
    return fields()[0].equals("Z");
  }

  private long field(int index) throws IOException {
    return Long.parseLong(fields()[index]);
  }

  private String[] fields() throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    // The process name before it may contain spaces and parentheses.
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
  }
}
