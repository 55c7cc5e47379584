package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `statusline doctor` of a real installation.
class DoctorIT {
  @TempDir Path home;
  private BuiltImage installed;

  @BeforeEach
  void install() throws IOException, InterruptedException {
    BuiltImage image = BuiltImage.built(home);
    image.assumeNative();
    assertEquals(0, image.command("install").exitCode());
    installed = BuiltImage.at(home.resolve(".local/share/statusline/current"), home);
  }

  @AfterEach
  void stop() throws IOException {
    installed.stopDaemon();
  }

  @Test
  void freshInstallationHasNoProblem() throws Exception {
    BuiltImage.Outcome outcome = installed.command("doctor");

    assertEquals(0, outcome.exitCode(), outcome.out());
    assertTrue(outcome.out().endsWith("\nno problems found\n"), outcome.out());
    assertTrue(outcome.out().matches("(?s).*\\nAOT cache +in use\\n.*"), outcome.out());
    assertTrue(outcome.out().matches("(?s).*\\ncommand line +Opus 5.5.*"), outcome.out());
  }

  @Test
  void damagedAotCacheIsReported() throws Exception {
    try (var cache = new RandomAccessFile(installed.cache().toFile(), "rw")) {
      cache.seek(4_096);
      cache.write(new byte[4_096]);
      cache.setLength(cache.length() / 2);
    }

    BuiltImage.Outcome outcome = installed.command("doctor", "--json");

    assertEquals(1, outcome.exitCode());
    assertTrue(outcome.out().contains("the AOT cache does not fit this image"), outcome.out());
  }

  @Test
  void reportIsPrivateAndNamesNoPaths() throws Exception {
    Path report = home.resolve("report.txt");

    assertEquals(0, installed.command("doctor", "--report", report.toString()).exitCode());

    assertFalse(Files.readString(report).contains(home.toString()), Files.readString(report));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(report)));
  }
}
