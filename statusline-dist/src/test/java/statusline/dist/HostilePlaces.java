package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Documents with hostile session ids, which become file names, and with paths that hang, do not
/// exist, or lead into a process.
final class HostilePlaces {
  private static final int LONGEST_ID = (1 << 20) - 100;

  private HostilePlaces() {}

  /// {@return all documents}
  ///
  /// @param folder directory for the pipes and directories that some documents name
  static List<Hostile> all(Path folder) throws IOException, InterruptedException {
    List<Hostile> all = new ArrayList<>();
    for (String id : List.of("../../../../etc/passwd", "a/b", "", "x".repeat(LONGEST_ID), "con")) {
      String document = Hostile.GOOD.replace("\"good\"", "\"" + id + "\"");
      all.add(Hostile.of(26, "session id " + Hostile.head(id), document));
    }
    all.add(Hostile.of(26, "no session id", "{\"model\":{\"id\":\"m\"}}"));
    for (String place : places(folder)) {
      all.add(Hostile.ofDirectory(28, "directory " + Hostile.head(place), place));
      String transcript = "{\"transcript_path\":\"" + place + "\",";
      String document = transcript + Hostile.GOOD.substring(1);
      all.add(Hostile.of(28, "transcript " + Hostile.head(place), document));
    }
    return all;
  }

  private static List<String> places(Path folder) throws IOException, InterruptedException {
    Path repository = Files.createDirectories(folder.resolve("repository"));
    Path head = Files.createDirectories(folder.resolve("headless/.git")).resolve("HEAD");
    return List.of(
        pipe(folder.resolve("pipe")).toString(),
        pipe(repository.resolve(".git")).getParent().toString(),
        pipe(head).getParent().getParent().toString(),
        "/proc/self/root",
        "/proc/self/fd/0",
        "/net/dead.invalid/share",
        folder.resolve("deleted").toString(),
        "/d".repeat(2_500),
        "/" + "n".repeat(5_000),
        "\\u0000");
  }

  /// {@return a named pipe, which blocks each process that opens it}
  private static Path pipe(Path path) throws IOException, InterruptedException {
    assertEquals(0, new ProcessBuilder("mkfifo", path.toString()).start().waitFor());
    return path;
  }
}
