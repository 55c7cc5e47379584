package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests hostile documents with the native client: each gives a line and exit code 0, and the
/// daemon survives.
class HostileDocumentsIT {
  private static final Pattern PID = Pattern.compile("\"pid\":(\\d+)");
  private static final Pattern REQUESTS = Pattern.compile("\"requests\":(\\d+)");
  private static final int AT_ONCE = 4;
  private static final int BITS = 20;

  @TempDir Path home;
  private BuiltImage image;
  private Path folder;

  @BeforeEach
  void startADaemon() throws Exception {
    folder = Files.createDirectories(home.resolve("places"));
    image = BuiltImage.built(home).without("NO_COLOR");
    image.assumeNative();
    image.line("{}");
  }

  @AfterEach
  void stop() throws IOException {
    image.stopDaemon();
  }

  private long status(Pattern field) throws Exception {
    String status = image.command("daemon", "status", "--json").out();
    Matcher found = field.matcher(status);
    assertTrue(found.find(), status);
    return Long.parseLong(found.group(1));
  }

  @Test
  void eachDocumentGivesLineAndDaemonSurvives() throws Exception {
    long pid = status(PID);
    List<Hostile> documents = HostileDocuments.in(folder);
    List<String> broken = new ArrayList<>();
    Set<Integer> kinds = new TreeSet<>();
    try (ExecutorService hosts = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<ImageRun>> runs = new ArrayList<>();
      documents.forEach(each -> runs.add(hosts.submit(() -> ImageRun.of(image, each.feed()))));
      for (int i = 0; i < runs.size(); i++) {
        kinds.add(documents.get(i).kind());
        try {
          runs.get(i).get().assertSafe();
        } catch (Exception | AssertionError fault) {
          broken.add(documents.get(i) + ": " + fault);
        }
      }
    }

    assertEquals(List.of(), broken);
    assertEquals(HostileDocuments.KINDS, kinds.size());
    assertEquals(pid, status(PID));
    // On a busy machine, some clients may print a minimal line, which proves nothing.
    assertTrue(status(REQUESTS) > documents.size() / 2, "the daemon was hardly asked");
    assertFalse(Files.exists(HostileDocuments.marker(folder)), "a text was run as a command");
  }

  @Test
  void sessionsWithSimilarIdsGetTheirOwnLine() throws Exception {
    try (ExecutorService hosts = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<ImageRun>> runs = new ArrayList<>();
      for (int bit = 0; bit < BITS; bit++) {
        String id = Integer.toHexString(0x5eed0000 ^ 1 << bit);
        String document =
            "{\"session_id\":\"" + id + "\",\"model\":{\"display_name\":\"M-" + id + "-\"}}";
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        runs.add(hosts.submit(() -> ImageRun.of(image, ImageRun.leftOpen(bytes))));
      }
      for (int bit = 0; bit < BITS; bit++) {
        runs.get(bit).get().assertSafe();
        String own = "M-" + Integer.toHexString(0x5eed0000 ^ 1 << bit) + "-";
        assertTrue(runs.get(bit).get().shown().startsWith(own), runs.get(bit).get().shown());
      }
    }
  }
}
