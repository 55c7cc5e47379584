package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Tests the release archive.
class ArchiveIT {
  private static final long MIB = 1 << 20;
  /// Of these, 5 MiB are `java.net.http` and `java.xml`, which drop-ins may use.
  private static final long IMAGE_LIMIT = 88 * MIB;
  private static final long ARCHIVE_LIMIT = 35 * MIB;

  @TempDir Path home;

  private static Path archive() {
    return Path.of(System.getProperty("statusline.archive"));
  }

  private BuiltImage unpacked() throws IOException, InterruptedException {
    BuiltImage built = BuiltImage.built(home);
    List<String> tar = List.of("tar", "-xzf", archive().toString(), "-C", home.toString());
    assertEquals(0, built.run(tar, new byte[0]).exitCode());
    return BuiltImage.at(home.resolve(topFolder(archive())), home);
  }

  /// Returns the name of the archive without its suffixes.
  static String topFolder(Path archive) {
    return archive.getFileName().toString().replace(".tar.gz", "");
  }

  @AfterEach
  void stop() throws IOException {
    BuiltImage.built(home).stopDaemon();
  }

  @Test
  void imageAndArchiveAreSmall(TestReporter reporter) throws IOException {
    long image = 0;
    try (Stream<Path> files = Files.walk(BuiltImage.built(home).folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        image += Files.size(file);
      }
    }
    long archive = Files.size(archive());

    reporter.publishEntry("image, bytes", String.valueOf(image));
    reporter.publishEntry("archive, bytes", String.valueOf(archive));
    assertTrue(image <= IMAGE_LIMIT, () -> "the archive unpacked is over " + IMAGE_LIMIT);
    assertTrue(archive <= ARCHIVE_LIMIT, () -> archive + " bytes are over " + ARCHIVE_LIMIT);
  }

  @Test
  void archiveHasChecksumFile() throws Exception {
    String sum = Files.readString(Path.of(archive() + ".sha256"));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive()));

    String expected = HexFormat.of().formatHex(digest) + "  " + archive().getFileName() + "\n";
    assertEquals(expected, sum);
  }

  @Test
  void installScriptInstalls() throws Exception {
    BuiltImage image = unpacked();

    String script = image.folder().resolve("install.sh").toString();
    assertEquals(0, image.run(List.of(script, "--padding", "1"), new byte[0]).exitCode());

    String settings = Files.readString(home.resolve(".claude/settings.json"));
    assertTrue(settings.contains("/current/bin/statusline\""), settings);
    assertTrue(settings.contains("\"padding\": 1"), settings);
  }

  @Test
  void archiveContainsItsDocuments() throws Exception {
    Path folder = unpacked().folder();

    assertTrue(folder.getFileName().toString().matches("statusline-[0-9].*"), folder::toString);
    for (String name :
        List.of("README.md", "CHANGELOG.md", "docs/configuration.md", "module-git/README.md")) {
      assertTrue(Files.isRegularFile(folder.resolve(name)), name);
    }
    Pattern link = Pattern.compile("\\]\\((?!https?:)([^)#]+)");
    String readme = Files.readString(folder.resolve("README.md"));
    link.matcher(readme)
        .results()
        .forEach(found -> assertTrue(Files.exists(folder.resolve(found.group(1))), found.group()));
  }

  @Test
  void archiveNamesNoBuildUser() throws Exception {
    List<String> list = List.of("tar", "-tvzf", archive().toString(), "--utc", "--full-time");
    List<String> entries = BuiltImage.built(home).run(list, new byte[0]).out().lines().toList();

    assertTrue(entries.size() > 50, "entries: " + entries.size());
    for (String entry : entries) {
      assertTrue(entry.matches("\\S+ root/root +\\d+ 2026-11-23 00:00:00 .*"), entry);
    }
  }

  @Test
  void manualPageHasNoWarnings() throws Exception {
    BuiltImage image = BuiltImage.built(home);
    Path page = image.folder().resolve("share/man/man1/statusline.1");
    assertTrue(Files.readString(page).contains("\n.SS \"statusline install"), page::toString);
    assumeTrue(Files.exists(Path.of("/usr/bin/groff")), "no groff is here to read it with");

    String read = "groff -man -Kutf8 -Tutf8 -ww -z '" + page + "' 2>&1";

    assertEquals("", image.run(List.of("/bin/sh", "-c", read), new byte[0]).out());
  }

  @Test
  void shellCompletesCommands() throws Exception {
    BuiltImage image = BuiltImage.built(home);
    Path script = image.folder().resolve("share/completions/statusline.bash");
    String typed = "COMP_WORDS=(statusline un); COMP_CWORD=1; ";
    String ask = ". '" + script + "'; " + typed + "_complete_statusline; echo ${COMPREPLY[@]}";

    assertEquals("uninstall\n", image.run(List.of("bash", "-c", ask), new byte[0]).out());
  }
}
