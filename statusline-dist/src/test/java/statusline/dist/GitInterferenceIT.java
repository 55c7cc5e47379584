package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Tests that twenty sessions in a repository do not interfere with the user's git.
@Tag("suite")
@EnabledOnOs(OS.LINUX)
class GitInterferenceIT {
  private static final int SESSIONS = 20;
  private static final int FILES = 2000;
  private static final Duration OURS = Duration.ofSeconds(Integer.getInteger("suite.seconds", 60));
  private static final Duration CONTROL = OURS.dividedBy(4);
  private static final Pattern FETCHES =
      Pattern.compile("\"id\":\"git\".*?\"fetches\":(\\d+),.*?\"failures\":(\\d+)");

  @TempDir Path home;
  private Path work;
  private BuiltImage image;

  @BeforeEach
  void makeARepository() throws Exception {
    work = Files.createDirectories(home.resolve("work"));
    image = BuiltImage.built(home).in(work);
    image.assumeNative();
    image.configured("{\"renderer\": {\"lines\": [\"model, git\"]}}");
    for (int i = 0; i < FILES; i++) {
      Files.writeString(work.resolve("file" + i), Integer.toString(i));
    }
    git("init", "--quiet", "--initial-branch=topic");
    git("add", ".");
    git("-c", "user.name=n", "-c", "user.email=n@example.com", "commit", "--quiet", "-m", "one");
  }

  @AfterEach
  void stop() throws IOException, InterruptedException {
    image.command("daemon", "stop");
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    assertEquals(0, tryGit(arguments));
  }

  private int tryGit(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    return image.run(command, new byte[0]).exitCode();
  }

  private String line(int session) throws IOException, InterruptedException {
    BuiltImage.Outcome outcome =
        image.line(
            """
            {"session_id":"%1$d","model":{"display_name":"M-%1$d."},"cwd":"%2$s"}
            """
                .formatted(session, work));
    assertEquals(0, outcome.exitCode());
    String line = outcome.line();
    assertTrue(line.startsWith("M-" + session + "."), line);
    return line;
  }

  @Test
  void gitAddNeverFails() throws Exception {
    var lines = new AtomicInteger();
    Adds beside =
        adds(
            OURS,
            session -> {
              line(session);
              return lines.incrementAndGet();
            });
    Matcher counted = FETCHES.matcher(image.command("stats", "--json").out());
    assertTrue(counted.find());
    Adds plain = adds(CONTROL, session -> tryGit("status", "--porcelain=v2"));

    System.out.printf(
        "git add beside %d sessions for %d s: %d of %d failed, %d lines, %s fetches of git (%s"
            + " failed); beside plain status for %d s: %d of %d%n",
        SESSIONS,
        OURS.toSeconds(),
        beside.failed(),
        beside.all(),
        lines.get(),
        counted.group(1),
        counted.group(2),
        CONTROL.toSeconds(),
        plain.failed(),
        plain.all());
    assertEquals(0, beside.failed());
    assertTrue(beside.all() > 0);
    assertTrue(Integer.parseInt(counted.group(1)) > OURS.toSeconds(), counted.group());
    assertTrue(
        plain.failed() > 0, "plain git status caused no failure, so this test proves nothing");
  }

  /// The repeated action of one session.
  private interface Look {
    int of(int session) throws Exception;
  }

  private Adds adds(Duration time, Look look) throws Exception {
    var stop = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(SESSIONS)) {
      List<Future<Void>> sessions = new ArrayList<>();
      for (int i = 0; i < SESSIONS; i++) {
        int session = i;
        Callable<Void> all =
            () -> {
              while (!stop.get()) {
                look.of(session);
              }
              return null;
            };
        sessions.add(threads.submit(all));
      }
      int all = 0;
      int failed = 0;
      for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; all++) {
        touch(all);
        Files.writeString(work.resolve("file1"), "change " + all);
        failed += tryGit("add", "file1") == 0 ? 0 : 1;
      }
      stop.set(true);
      for (Future<Void> session : sessions) {
        session.get();
      }
      return new Adds(all, failed);
    }
  }

  private record Adds(int all, int failed) {}

  /// Makes files look changed, so that a status has to read them.
  private void touch(int seed) throws IOException {
    for (int i = 0; i < 50; i++) {
      Path file = work.resolve("file" + (2 + (seed * 50 + i) % (FILES - 2)));
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L + seed * 1000L));
    }
  }
}
