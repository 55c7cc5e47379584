package statusline.daemon.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a process does at the moment, as `/proc/PID/stat` reports it (proc_pid_stat(5)).
enum ProcessState {
  /// Uses a processor or waits for one.
  RUNNING('R', "is running"),

  /// Waits for an event.
  SLEEPING('S', "is waiting for an event"),

  /// Waits in the kernel and reacts to no signal.
  BLOCKED('D', "is waiting for a disk or a network file system"),

  /// Was stopped by a signal.
  STOPPED('T', "is stopped by a signal"),

  /// Was stopped by a debugger.
  TRACED('t', "is stopped by a debugger"),

  /// Has exited, but its parent has not read its exit status.
  ZOMBIE('Z', "has exited"),

  /// The system does not report the state.
  UNKNOWN('?', "is in an unknown state");

  private final char letter;
  private final String sentence;

  ProcessState(char letter, String sentence) {
    this.letter = letter;
    this.sentence = sentence;
  }

  /// {@return the state of a process}
  ///
  /// @param pid its process id
  static ProcessState of(long pid) {
    try {
      // The state follows the name, which is in parentheses and may itself contain some.
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      char letter = stat.charAt(stat.lastIndexOf(')') + 2);
      for (ProcessState state : values()) {
        if (state.letter == letter) {
          return state;
        }
      }
    } catch (IOException | IndexOutOfBoundsException unreadable) {
      // The process has exited, its name is not UTF-8, or the system has no proc file system.
    }
    return UNKNOWN;
  }

  /// {@return the state as the predicate of a sentence}
  String sentence() {
    return sentence;
  }
}
