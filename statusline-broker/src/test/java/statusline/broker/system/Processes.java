package statusline.broker.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Processes by the process ids that a program wrote into a file.
final class Processes {
  private static final long DEADLINE_SECONDS = 20;
  private static final long STEP_NANOS = 2_000_000;

  private Processes() {}

  /// The numbers in a file, as soon as it is there. The program writes another one and renames it.
  static List<Long> numbers(Path file) throws IOException {
    until("there is " + file, () -> Files.exists(file));
    List<Long> numbers = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      numbers.add(Long.valueOf(line));
    }
    return numbers;
  }

  /// Waits for every one of them to end.
  static void assertEnd(List<Long> numbers) {
    for (long number : numbers) {
      until("process " + number + " has ended", () -> hasEnded(number));
    }
  }

  /// Waits until so many of them sleep for a certain time.
  static void awaitSleeping(int number, String seconds) {
    until(
        number + " processes sleep for " + seconds,
        () -> count(info -> isSleep(info) && has(info, seconds)) == number);
  }

  /// Waits until there is none with a word in its command line.
  static void assertNone(String word) {
    until("there is no process with " + word, () -> count(info -> has(info, word)) == 0);
  }

  private static long count(Predicate<ProcessHandle.Info> wanted) {
    return ProcessHandle.allProcesses().map(ProcessHandle::info).filter(wanted).count();
  }

  private static boolean isSleep(ProcessHandle.Info info) {
    return info.command().orElse("").endsWith("/sleep");
  }

  private static boolean has(ProcessHandle.Info info, String word) {
    return info.commandLine().orElse("").contains(word);
  }

  static void kill(long number) {
    ProcessHandle.of(number).ifPresent(ProcessHandle::destroyForcibly);
  }

  private static boolean hasEnded(long number) {
    Optional<ProcessHandle> process = ProcessHandle.of(number);
    return process.isEmpty() || !process.get().isAlive() || isZombie(number);
  }

  /// If no process adopts orphans, as in many containers, their entries stay.
  private static boolean isZombie(long number) {
    try {
      String facts = Files.readString(Path.of("/proc", Long.toString(number), "stat"));
      return facts.charAt(facts.lastIndexOf(')') + 2) == 'Z';
    } catch (IOException gone) {
      return false;
    }
  }

  private static void until(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() - deadline < 0, "not within the deadline: " + what);
      LockSupport.parkNanos(STEP_NANOS);
    }
  }
}
