package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The AOT cache is used wherever the image lies, and never gets onto the line where it is not.
class AotCacheIT {
  private static final String DOCUMENT = "{\"model\":{\"display_name\":\"Opus 5.5\"}}";

  @TempDir Path home;

  /// Every class of ours must come from the cache, not from the image's modules.
  private void assertUsesItsCache(BuiltImage image) throws IOException, InterruptedException {
    Path log = home.resolve("classes.log");
    image.java(DOCUMENT, "-XX:AOTCache=" + image.cache(), "-Xlog:class+load:file=" + log);
    List<String> ours =
        Files.readAllLines(log).stream().filter(line -> line.contains(" statusline.")).toList();
    assertTrue(ours.size() > 50, "only " + ours.size() + " of our classes were loaded");
    for (String line : ours) {
      assertTrue(line.contains("shared objects file"), line);
    }
  }

  @Test
  void theBuiltImageUsesIt() throws IOException, InterruptedException {
    assertUsesItsCache(BuiltImage.built(home));
  }

  @Test
  void aMovedCopyWithOtherTimesUsesIt() throws IOException, InterruptedException {
    Path copy = home.resolve("somewhere else");
    copy(BuiltImage.built(home).folder(), copy);

    assertUsesItsCache(BuiltImage.at(copy, home));
  }

  @Test
  void theUnpackedArchiveUsesIt() throws IOException, InterruptedException {
    Path archive = archive(BuiltImage.built(home).folder().getParent());
    BuiltImage.Outcome unpacked =
        BuiltImage.built(home)
            .run(List.of("tar", "-xzf", archive.toString(), "-C", home.toString()), new byte[0]);
    assertEquals(0, unpacked.exitCode());
    BuiltImage image = BuiltImage.at(home.resolve("statusline"), home);

    assertTrue(image.line(DOCUMENT).line().startsWith("Opus 5.5"));
    assertUsesItsCache(image);
  }

  @Test
  void aMissingTruncatedOrForeignOneDoesNotGetOntoTheLine()
      throws IOException, InterruptedException {
    Path copy = home.resolve("image");
    copy(BuiltImage.built(home).folder(), copy);
    BuiltImage image = BuiltImage.at(copy, home);
    byte[] whole = Files.readAllBytes(image.cache());
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    for (byte[] broken :
        new byte[][] {
          half, new byte[0], "no cache".getBytes(java.nio.charset.StandardCharsets.UTF_8)
        }) {
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
