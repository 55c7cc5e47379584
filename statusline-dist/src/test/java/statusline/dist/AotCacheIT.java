package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.daemon.client.DaemonClient;
import statusline.daemon.wire.Frame;
import statusline.daemon.wire.FrameType;
import statusline.daemon.wire.JsonBytes;
import statusline.daemon.wire.RenderRequest;

/// The JVM loads our classes from the AOT cache wherever the image is, and an unusable cache never
/// shows on the line.
class AotCacheIT {
  private static final String DOCUMENT = "{\"model\":{\"display_name\":\"Opus 5.5\"}}";
  private static final double LEAST_SHARE = 0.95;

  @TempDir Path home;

  private void assertUsesItsCache(BuiltImage image) throws IOException, InterruptedException {
    Path log = home.resolve("classes.log");
    image.java(DOCUMENT, "-XX:AOTCache=" + image.cache(), "-Xlog:class+load:file=" + log);
    assertMostComeFromTheCache(log);
  }

  /// A daemon that starts with a first request and exits after it.
  private void assertDaemonUsesItsCache(BuiltImage image) throws IOException, InterruptedException {
    Path log = home.resolve("daemon-classes.log");
    Path instance = Files.createDirectories(home.resolve("i"));
    Process daemon =
        image.start(
            image.javaCommand(
                "daemon.options",
                "-XX:AOTCache=" + image.cache(),
                "-Xlog:class+load:file=" + log,
                "-Dstatusline.runtime=" + instance));
    try (OutputStream stdin = daemon.getOutputStream()) {
      stdin.write(firstRequest(image));
    }
    Frame answer = Frame.read(daemon.getInputStream());
    assertEquals(FrameType.LINE, answer.type());
    Deadline.await("the socket", () -> Files.exists(instance.resolve("s")));
    assertEquals(DaemonClient.Stop.EXITED, new DaemonClient(instance).stop(Duration.ofSeconds(20)));
    assertMostComeFromTheCache(log);
  }

  private static byte[] firstRequest(BuiltImage image) throws IOException {
    var document = JsonBytes.of(DOCUMENT.getBytes(StandardCharsets.UTF_8));
    var request =
        new RenderRequest(
            image.variables(), image.directory().toString(), List.of(), "dev", document);
    var frame = new ByteArrayOutputStream();
    request.frame(FrameType.RENDER, 1, 2).write(frame);
    return frame.toByteArray();
  }

  private static void assertMostComeFromTheCache(Path log) throws IOException {
    List<String> ours =
        Files.readAllLines(log).stream().filter(line -> line.contains(" statusline.")).toList();
    List<String> others =
        ours.stream().filter(line -> !line.contains("shared objects file")).toList();
    assertTrue(ours.size() > 50, "only " + ours.size() + " of our classes were loaded");
    assertTrue(others.size() <= ours.size() * (1 - LEAST_SHARE), others::toString);
  }

  @Test
  void daemonUsesTheCache() throws IOException, InterruptedException {
    assertDaemonUsesItsCache(BuiltImage.built(home));
  }

  @Test
  void builtImageUsesTheCache() throws IOException, InterruptedException {
    assertUsesItsCache(BuiltImage.built(home));
  }

  @Test
  void movedImageWithOtherFileTimesUsesTheCache() throws IOException, InterruptedException {
    Path copy = home.resolve("somewhere else");
    copy(BuiltImage.built(home).folder(), copy);

    assertUsesItsCache(BuiltImage.at(copy, home));
  }

  @Test
  void unpackedArchiveUsesTheCache() throws IOException, InterruptedException {
    Path archive = archive(BuiltImage.built(home).folder().getParent());
    BuiltImage.Outcome unpacked =
        BuiltImage.built(home)
            .run(List.of("tar", "-xzf", archive.toString(), "-C", home.toString()), new byte[0]);
    assertEquals(0, unpacked.exitCode());
    BuiltImage image = BuiltImage.at(home.resolve(ArchiveIT.topFolder(archive)), home);

    assertTrue(image.line(DOCUMENT).line().startsWith("Opus 5.5"));
    assertUsesItsCache(image);
  }

  /// The JVM itself compares only the size of the modules.
  @Test
  void clientPassesOnlyTheCacheOfItsBuild() throws IOException, InterruptedException {
    BuiltImage.built(home).assumeNative();
    Path copy = home.resolve("image");
    copy(BuiltImage.built(home).folder(), copy);
    BuiltImage image = BuiltImage.at(copy, home);
    Path java = copy.resolve("runtime/bin/java");
    Files.delete(java);
    TestProgram.script(java, "echo \"$@\"");

    String whole = image.command("compare").out();
    Files.write(image.cache(), new byte[] {1}, StandardOpenOption.APPEND);
    String grown = image.command("compare").out();

    assertTrue(whole.contains("-XX:AOTCache="), whole);
    assertFalse(grown.contains("-XX:AOTCache="), grown);
  }

  @Test
  void unusableCacheDoesNotShowOnTheLine() throws IOException, InterruptedException {
    Path copy = home.resolve("image");
    copy(BuiltImage.built(home).folder(), copy);
    BuiltImage image = BuiltImage.at(copy, home);
    byte[] whole = Files.readAllBytes(image.cache());
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    for (byte[] broken :
        new byte[][] {half, new byte[0], "no cache".getBytes(StandardCharsets.UTF_8)}) {
      Files.write(image.cache(), broken);
      assertTrue(image.line(DOCUMENT).line().startsWith("Opus 5.5"));
    }
    Files.delete(image.cache());

    BuiltImage.Outcome outcome = image.line(DOCUMENT);

    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.line().startsWith("Opus 5.5"), outcome.out());
    assertFalse(outcome.out().contains("[error]"), outcome.out());
  }

  private static Path archive(Path target) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files.filter(file -> file.toString().endsWith(".tar.gz")).findFirst().orElseThrow();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
          Files.setLastModifiedTime(target, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        }
      }
    }
  }
}
