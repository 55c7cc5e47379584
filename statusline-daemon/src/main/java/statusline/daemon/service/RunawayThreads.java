package statusline.daemon.service;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.broker.Broker;
import statusline.broker.dropin.StoppedDropIn;

/// Finds threads of drop-ins that still use processor time a while after their drop-in was stopped.
/// No thread can be ended from outside, so the daemon has to restart. Used by one thread.
final class RunawayThreads {
  private static final Path TASKS = Path.of("/proc/self/task");
  private static final int NAME_CHARS = 15;

  /// Half a second between two looks, in the system's unit of 10 ms.
  private static final long MANY_TICKS = 50;

  /// Processor time of the last look, by the id of the thread.
  private Map<String, Long> before = new HashMap<>();

  /// {@return why the daemon should restart; empty if it need not}
  ///
  /// @param nanos current time of a monotonic clock
  Optional<String> reason(List<Broker> brokers, long nanos) {
    Map<String, String> owners = new HashMap<>();
    for (Broker broker : brokers) {
      for (StoppedDropIn stopped : broker.dropIns().stopped()) {
        for (String thread : stopped.threads(nanos)) {
          owners.put(thread.substring(0, Math.min(NAME_CHARS, thread.length())), stopped.name());
        }
      }
    }
    if (owners.isEmpty()) {
      before = new HashMap<>();
      return Optional.empty();
    }
    try {
      return busyOne(owners)
          .map(name -> "a thread of the drop-in " + name + " does not end and uses the processor");
    } catch (IOException otherSystem) {
      return Optional.empty();
    }
  }

  private Optional<String> busyOne(Map<String, String> owners) throws IOException {
    Map<String, Long> now = new HashMap<>();
    String busy = null;
    for (Path task : tasks()) {
      String owner = owners.get(text(task.resolve("comm")));
      if (owner != null) {
        String id = String.valueOf(task.getFileName());
        long ticks = ticks(text(task.resolve("stat")));
        now.put(id, ticks);
        Long earlier = before.get(id);
        if (earlier != null && ticks - earlier >= MANY_TICKS) {
          busy = owner;
        }
      }
    }
    before = now;
    return Optional.ofNullable(busy);
  }

  private static List<Path> tasks() throws IOException {
    List<Path> tasks = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(TASKS)) {
      found.forEach(tasks::add);
    }
    return tasks;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException ended) {
      return "";
    }
  }

  /// {@return user and system time in the line of a thread, whose second word may contain spaces}
  private static long ticks(String stat) {
    String[] words = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
    return words.length > 12 ? Long.parseLong(words[11]) + Long.parseLong(words[12]) : 0;
  }
}
