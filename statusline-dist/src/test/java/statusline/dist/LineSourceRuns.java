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

/// Sends documents along each of the ways.
///
/// Where a file that the client locks is a directory, the lock can neither be had nor waited for.
/// So there is no daemon to be had, and later no JVM for a line either.
///
/// @param image whose runtime directory is a new one
/// @param rows with the documents
record LineSourceRuns(BuiltImage image, List<ExpectedLine> rows) {
  private static final Pattern REQUESTS = Pattern.compile("\"requests\":(\\d+)");
  private static final int AT_ONCE = 4;

  /// On a busy machine a client may give up waiting and take the next source, which is no witness.
  private static final int TRIES = 10;

  /// As many as the client lets run.
  private static final int ONE_SHOTS_AT_ONCE = 2;

  /// {@return for each source, the lines of all documents}
  Map<LineSource, List<ImageRun>> lines() throws Exception {
    Map<LineSource, List<ImageRun>> lines = new EnumMap<>(LineSource.class);
    assertEquals(0, image.command("daemon", "start").exitCode());
    lines.put(LineSource.DAEMON, lines(LineSource.DAEMON, AT_ONCE));
    assertTrue(requests() >= rows.size(), "the daemon was not asked");
    assertEquals("the daemon is stopping\n", image.command("daemon", "stop").out());

    Path instance = instance();
    block(instance.resolve("lock"));
    lines.put(LineSource.LAST_GOOD, lines(LineSource.LAST_GOOD, AT_ONCE));
    forgetLines(instance);
    lines.put(LineSource.ONE_SHOT, lines(LineSource.ONE_SHOT, ONE_SHOTS_AT_ONCE));
    forgetLines(instance);
    block(instance.resolve("one.0"));
    block(instance.resolve("one.1"));
    lines.put(LineSource.MINIMAL, lines(LineSource.MINIMAL, AT_ONCE));
    return lines;
  }

  private List<ImageRun> lines(LineSource source, int atOnce) throws Exception {
    try (ExecutorService hosts = Executors.newFixedThreadPool(atOnce)) {
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

  private ImageRun line(LineSource source, ImageRun.Feed feed) throws Exception {
    ImageRun run = ImageRun.of(image, feed);
    for (int i = 1; i < TRIES && !source.looksLike(run.shown()); i++) {
      run = ImageRun.of(image, feed);
    }
    return run;
  }

  private long requests() throws IOException, InterruptedException {
    Matcher found = REQUESTS.matcher(image.command("daemon", "status", "--json").out());
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }

  private Path instance() throws IOException {
    Path runtime = Path.of(image.variables().get("STATUSLINE_RUNTIME_DIR"));
    try (DirectoryStream<Path> instances = Files.newDirectoryStream(runtime, "1-*")) {
      return instances.iterator().next();
    }
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
