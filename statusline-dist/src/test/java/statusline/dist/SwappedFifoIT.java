package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests that a FIFO in the place of a file holds up no other session, also if it takes the place
/// while the file is being opened.
@Tag("ci")
class SwappedFifoIT {
  private static final Pattern LATE = Pattern.compile("\"lateAccesses\":(\\d+)");
  private static final int ROUNDS = 15;
  private static final int MAX_LATE = 6;

  @TempDir Path folder;
  private HangingSession sick;
  private HangingSession well;

  @BeforeEach
  void open() throws Exception {
    Path run = folder.resolve("run");
    sick =
        HangingSession.in(Files.createDirectory(folder.resolve("sick")), "S", run).retryingSoon();
    well = HangingSession.in(Files.createDirectory(folder.resolve("well")), "W", run);
  }

  @AfterEach
  void stop() throws Exception {
    well.image().command("daemon", "stop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"project/.claude/statusline.json", "project/.git/HEAD", "transcript.jsonl"})
  void fifoHoldsUpNoOtherSession(String path) throws Exception {
    sick.awaitFreshLine("a");
    Path file = sick.folder().resolve(path);
    Path fifo = folder.resolve("fifo");
    Path original = folder.resolve("original");
    Files.copy(file, original);
    assertEquals(0, sick.image().run(List.of("mkfifo", fifo.toString()), new byte[0]).exitCode());

    var isOver = new AtomicBoolean();
    var swaps = new AtomicInteger();
    Thread swapping =
        Thread.ofPlatform().start(() -> swap(file, List.of(fifo, original), isOver, swaps));
    for (int round = 0; round < ROUNDS; round++) {
      assertEquals(0, sick.line().exitCode());
      well.awaitFreshLine("b" + round);
    }
    isOver.set(true);
    swapping.join();

    assertTrue(swaps.get() > ROUNDS, "too few swaps: " + swaps);
    Matcher late = LATE.matcher(well.image().command("daemon", "status", "--json").out());
    assertTrue(late.find() && Integer.parseInt(late.group(1)) <= MAX_LATE, late.toString());
    if (late.group(1).equals("0")) {
      sick.awaitFreshLine("c");
    }
  }

  /// Replaces a file by each source in turn, and by the last one at the end.
  private void swap(Path file, List<Path> sources, AtomicBoolean isOver, AtomicInteger swaps) {
    Path next = file.resolveSibling("next");
    try {
      while (!isOver.get()) {
        for (Path source : sources) {
          Files.deleteIfExists(next);
          Files.createLink(next, source);
          Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
          swaps.incrementAndGet();
        }
      }
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
