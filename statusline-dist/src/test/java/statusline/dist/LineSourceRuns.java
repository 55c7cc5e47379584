package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gets the lines of documents from each source.
///
/// A directory in the place of a lock file prevents the client from taking the lock. This makes the
/// daemon unavailable, and later also the one-shot JVM.
///
/// @param image image with a new runtime directory
/// @param rows rows with the documents
record LineSourceRuns(BuiltImage image, List<ExpectedLine> rows) {
  private static final Pattern REQUESTS = Pattern.compile("\"requests\":(\\d+)");

  /// The client allows as many one-shot JVMs at a time.
  private static final int AT_ONCE = 2;

  /// {@return the lines of all documents from each source}
  Map<LineSource, List<ImageRun>> lines() throws Exception {
    Map<LineSource, List<ImageRun>> lines = new EnumMap<>(LineSource.class);
    assertEquals(0, image.command("daemon", "start").exitCode());
    lines.put(LineSource.DAEMON, lines(LineSource.DAEMON));
    assertTrue(requests() >= rows.size(), "the daemon did not get all requests");
    assertEquals("stopped the daemon\n", image.command("daemon", "stop").out());

    Path instance = image.instances().getFirst();
    block(instance.resolve("lock"));
    lines.put(LineSource.LAST_GOOD, lines(LineSource.LAST_GOOD));
    forgetLines(instance);
    lines.put(LineSource.ONE_SHOT, lines(LineSource.ONE_SHOT));
    forgetLines(instance);
    block(instance.resolve("one.0"));
    block(instance.resolve("one.1"));
    lines.put(LineSource.MINIMAL, lines(LineSource.MINIMAL));
    return lines;
  }

  private List<ImageRun> lines(LineSource source) throws Exception {
    try (ExecutorService hosts = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<ImageRun>> runs = new ArrayList<>();
      for (ExpectedLine row : rows) {
        runs.add(hosts.submit(() -> line(source, ImageRun.whole(row.document()))));
      }
      List<ImageRun> lines = new ArrayList<>();
      for (Future<ImageRun> run : runs) {
        lines.add(run.get());
      }
      return lines;
    }
  }

  /// {@return the line from a source, or the last other line before the deadline}
  ///
  /// The client waits 250 ms for the daemon and 1.5 s for a one-shot JVM. If a busy machine takes
  /// longer, the client uses the next source, and the run is repeated.
  private ImageRun line(LineSource source, ImageRun.Feed feed) throws Exception {
    return Deadline.repeat(() -> ImageRun.of(image, feed), run -> source.looksLike(run.shown()));
  }

  private long requests() throws IOException, InterruptedException {
    Matcher found = REQUESTS.matcher(image.command("daemon", "status", "--json").out());
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }

  private static void block(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createDirectory(file);
  }

  private static void forgetLines(Path instance) throws IOException {
    try (DirectoryStream<Path> kept = Files.newDirectoryStream(instance.resolve("good"))) {
      for (Path line : kept) {
        Files.delete(line);
      }
    }
  }
}
