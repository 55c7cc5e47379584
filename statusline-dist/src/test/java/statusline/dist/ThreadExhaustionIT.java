package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests that a daemon survives a time in which it can create no thread. Needs a control group that
/// limits the number of threads.
@Tag("ci")
class ThreadExhaustionIT {
  private static final Path GROUPS = Path.of("/sys/fs/cgroup/pids");
  private static final Pattern PID = Pattern.compile("\"pid\":(\\d+)");
  private static final int LINES = 60;

  @TempDir Path home;
  private Path group = GROUPS;
  private BuiltImage image;

  @BeforeEach
  void open() throws IOException {
    assumeTrue(Files.isWritable(GROUPS), "needs the control group " + GROUPS);
    group = GROUPS.resolve("statusline-test-" + ProcessHandle.current().pid());
    Files.createDirectory(group);
    image = BuiltImage.built(home);
  }

  @AfterEach
  void close() throws Exception {
    if (!group.equals(GROUPS)) {
      limit("max");
      image.command("daemon", "stop");
      Deadline.await("the group is empty", this::isGroupDeleted);
    }
  }

  private boolean isGroupDeleted() throws IOException {
    try {
      return Files.deleteIfExists(group);
    } catch (FileSystemException notEmpty) {
      return false;
    }
  }

  private void limit(String threads) throws IOException {
    Files.writeString(group.resolve("pids.max"), threads);
  }

  private long pid() throws IOException, InterruptedException {
    String status = image.command("daemon", "status", "--json").out();
    Matcher pid = PID.matcher(status);
    assertTrue(pid.find(), status);
    return Long.parseLong(pid.group(1));
  }

  private BuiltImage.Outcome line(String session) throws IOException, InterruptedException {
    return image.line(
        "{\"session_id\":\"%s\",\"model\":{\"display_name\":\"M-%s\"}}"
            .formatted(session, session));
  }

  @Test
  void daemonSurvivesTimeWithoutThreads() throws Exception {
    line("first");
    long pid = pid();
    Files.writeString(group.resolve("cgroup.procs"), Long.toString(pid));
    limit(Files.readString(group.resolve("pids.current")).strip());
    try (ExecutorService runs = Executors.newFixedThreadPool(10)) {
      List<Future<BuiltImage.Outcome>> outcomes = new ArrayList<>();
      for (int i = 0; i < LINES; i++) {
        String session = "s" + i;
        outcomes.add(runs.submit(() -> line(session)));
      }
      for (Future<BuiltImage.Outcome> outcome : outcomes) {
        assertEquals(0, outcome.get().exitCode());
        assertFalse(outcome.get().line().isBlank());
      }
    }
    limit("max");

    BuiltImage.Outcome fresh =
        Deadline.repeat(() -> line("last"), outcome -> outcome.out().startsWith("M-last"));
    assertTrue(fresh.out().startsWith("M-last"), fresh.out());
    assertEquals(pid, pid());
  }
}
