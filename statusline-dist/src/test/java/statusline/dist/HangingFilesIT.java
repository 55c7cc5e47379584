package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.daemon.client.ProcessExit;

/// Tests that files that do not answer hold up no other session, with the real image and a file
/// system that stops answering.
@Order(2)
@Tag("ci")
class HangingFilesIT {
  private static final Pattern PID = Pattern.compile("\"pid\":(\\d+)");
  private static final int ROUNDS = 3;
  private static final int MAX_THREADS = 40;

  @TempDir Path folder;
  private HangingFileSystem files;

  /// The session whose files hang, which starts the daemon, and another one in another repository
  /// of another account.
  private HangingSession sick;

  private HangingSession well;

  @BeforeEach
  void mount() throws Exception {
    assumeTrue(
        HangingFileSystem.isPossible(), "a hanging file system needs root, /dev/fuse and python3");
    files = HangingFileSystem.in(folder);
    Path run = folder.resolve("run");
    well = HangingSession.in(Files.createDirectory(folder.resolve("well")), "W", run);
    sick =
        HangingSession.in(Files.createDirectory(files.root().resolve("sick")), "S", run)
            .retryingSoon();
  }

  @AfterEach
  void unmount() throws Exception {
    if (files != null) {
      files.recover();
      well.image().command("daemon", "stop");
      files.close();
    }
  }

  /// One file of each kind, and one way to hang.
  @ParameterizedTest
  @CsvSource({
    "stat, /project/.claude/statusline.json",
    "read, /project/.git/HEAD",
    "open, /home/.gitconfig",
    "read, /project/.git/index",
    "open, /transcript.jsonl",
    "read, /home/.claude/statusline.user.json",
    "write, /home/.local/state/",
    "stat, /home",
  })
  void hangingFileHoldsUpNoOtherSession(String kind, String path) throws Exception {
    assertHoldsUpNoOther(kind, path, true);
  }

  @Tag("suite")
  @ParameterizedTest
  @CsvSource({
    "/project/.claude/statusline.json",
    "/project/.git/HEAD",
    "/home/.gitconfig",
    "/project/.git/index",
    "/transcript.jsonl",
    "/home/.claude/statusline.user.json",
    "/home/.local/state/",
    "/home",
  })
  void everyWayToHangHoldsUpNoOtherSession(String path) throws Exception {
    for (String kind : List.of("open", "read", "stat")) {
      for (boolean isWarm : List.of(true, false)) {
        assertHoldsUpNoOther(kind, path, isWarm);
      }
    }
  }

  private void assertHoldsUpNoOther(String kind, String path, boolean isWarm) throws Exception {
    if (isWarm) {
      sick.awaitFreshLine("a");
      well.awaitFreshLine("a");
    }
    files.hang(kind, "/sick" + path);
    for (int round = 0; round < ROUNDS; round++) {
      assertEquals(0, sick.line().exitCode());
      well.awaitFreshLine("b" + round + isWarm + kind);
    }
    long pid = pid();
    assertTrue(threads(pid) <= MAX_THREADS, () -> "threads: " + names(pid));
    files.recover();
    sick.awaitFreshLine("c" + isWarm + kind);
    assertEquals(pid, pid(), "the daemon was replaced");

    files.hang(kind, "/sick" + path);
    sick.line();
    assertEquals(0, well.image().command("daemon", "stop").exitCode());
    assertTrue(ProcessExit.await(pid, Duration.ofSeconds(10)), "the daemon is still running");
    files.recover();
  }

  private long pid() throws IOException, InterruptedException {
    String status = well.image().command("daemon", "status", "--json").out();
    Matcher pid = PID.matcher(status);
    assertTrue(pid.find(), status);
    return Long.parseLong(pid.group(1));
  }

  private static int threads(long pid) {
    return names(pid).size();
  }

  private static List<String> names(long pid) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> tasks =
        Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
      for (Path task : tasks) {
        names.add(Files.readString(task.resolve("comm")).strip());
      }
    } catch (IOException gone) {
      assertFalse(names.isEmpty(), "the daemon is gone");
    }
    return names;
  }
}
