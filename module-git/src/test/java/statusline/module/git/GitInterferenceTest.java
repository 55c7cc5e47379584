package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests that fetches do not interfere with the user's git.
///
/// A plain status is the control: it takes `index.lock` to refresh the index, and a killed one
/// leaves the lock.
@Tag("suite")
class GitInterferenceTest {
  private static final int SESSIONS = 20;
  private static final int KILLS = 300;
  private static final Duration OURS = Duration.ofSeconds(Integer.getInteger("suite.seconds", 60));
  private static final Duration CONTROL = OURS.dividedBy(4);
  private static final String[] PLAIN = {"status", "--porcelain=v2"};

  @TempDir private Path home;
  @TempDir private Path folder;
  private Sandbox git;
  private Path work;

  @BeforeEach
  void createRepository() throws Exception {
    git = new Sandbox(home);
    work = folder.resolve("work");
    git.shell(
        folder,
        States.WORDS
            + "new\nfor i in $(seq 2000); do echo $i >file$i; done\ngit add .\ngit commit -qm all");
  }

  @Test
  void gitAddNeverFails() throws Exception {
    Adds beside = adds(OURS, () -> git.from(work).fetch());
    Adds plain = adds(CONTROL, () -> git.tryToRun(work, PLAIN));

    System.out.printf(
        "git add beside %d sessions for %d s: %d of %d failed; beside plain status for %d s:"
            + " %d of %d%n",
        SESSIONS,
        OURS.toSeconds(),
        beside.failed(),
        beside.all(),
        CONTROL.toSeconds(),
        plain.failed(),
        plain.all());
    assertEquals(0, beside.failed());
    assertTrue(beside.all() > 0);
    assertTrue(
        plain.failed() > 0, "plain git status caused no failure, so this test proves nothing");
  }

  @Test
  void killedStatusLeavesNoLock() throws Exception {
    int ours = locksLeft(KILLS, () -> git.from(work).fetch());
    int killed = git.killed();
    int plain = locksLeft(KILLS, () -> git.tryToRun(work, PLAIN));

    System.out.printf(
        "%d killed: %d locks left; a plain status, %d killed: %d locks left%n",
        killed, ours, git.killed() - killed, plain);
    assertEquals(0, ours);
    assertTrue(plain > 0, "plain git status left no lock, so this test proves nothing");
  }

  /// {@return the numbers of `git add` commands while sessions read the repository continuously}
  private Adds adds(Duration time, Callable<?> look) throws Exception {
    var stop = new AtomicBoolean();
    List<Thread> sessions = new ArrayList<>();
    for (int i = 0; i < SESSIONS; i++) {
      sessions.add(Thread.ofPlatform().start(() -> repeat(stop, look)));
    }
    int all = 0;
    int failed = 0;
    for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; all++) {
      touch(all);
      Files.writeString(work.resolve("file1"), "change " + all);
      failed += git.tryToRun(work, "add", "file1").exitCode() == 0 ? 0 : 1;
    }
    stop.set(true);
    for (Thread session : sessions) {
      session.join();
    }
    return new Adds(all, failed);
  }

  private static void repeat(AtomicBoolean stop, Callable<?> look) {
    while (!stop.get()) {
      try {
        look.call();
      } catch (Exception ended) {
        throw new AssertionError(ended);
      }
    }
  }

  /// {@return the number of locks left by an action that is killed at random times}
  private int locksLeft(int kills, Callable<?> look) throws Exception {
    var random = new Random(1);
    Path lock = work.resolve(".git/index.lock");
    int left = 0;
    int end = git.killed() + kills;
    while (git.killed() < end) {
      touch(random.nextInt(1000));
      Thread looking = Thread.ofPlatform().start(() -> untilInterrupted(look));
      LockSupport.parkNanos(random.nextLong(60_000_000));
      looking.interrupt();
      looking.join();
      left += Files.deleteIfExists(lock) ? 1 : 0;
    }
    return left;
  }

  private static void untilInterrupted(Callable<?> look) {
    try {
      while (!Thread.interrupted()) {
        look.call();
      }
    } catch (Exception interrupted) {
      // The action is interrupted.
    }
  }

  /// Makes files look changed, so that a status refreshes the index.
  private void touch(int seed) throws IOException {
    for (int i = 0; i < 50; i++) {
      Path file = work.resolve("file" + (2 + (seed * 50 + i) % 1999));
      Files.setLastModifiedTime(
          file, java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L + seed * 1000L));
    }
  }

  private record Adds(int all, int failed) {}
}
