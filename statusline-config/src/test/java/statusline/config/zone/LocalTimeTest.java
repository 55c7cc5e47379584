package statusline.config.zone;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTimeTest {
  private static final Instant WINTER = Instant.parse("2026-01-15T12:00:00Z");
  private static final Instant SUMMER = Instant.parse("2026-07-15T12:00:00Z");

  @TempDir Path directory;

  private Path file() {
    return directory.resolve("localtime");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/usr/share/zoneinfo/Europe/Berlin",
        "../usr/share/zoneinfo/Europe/Berlin",
        "/var/db/timezone/zoneinfo/Europe/Berlin"
      })
  void linkNamesTheZone(String target) throws IOException {
    Files.createSymbolicLink(file(), Path.of(target));

    assertEquals(ZoneId.of("Europe/Berlin"), new LocalTime(file()).zone());
  }

  @Test
  void changedLinkIsReadAgain() throws IOException {
    Files.createSymbolicLink(file(), Path.of("/usr/share/zoneinfo/Europe/Berlin"));
    var local = new LocalTime(file());
    local.zone();
    Files.delete(file());
    Files.createSymbolicLink(file(), Path.of("/usr/share/zoneinfo/Asia/Tokyo"));

    assertEquals(ZoneId.of("Asia/Tokyo"), local.zone());
  }

  @Test
  void plainFileContainsTheZone() throws IOException {
    Files.write(file(), zoneFile(3_600, "CET-1CEST,M3.5.0,M10.5.0/3"));
    ZoneRules rules = new LocalTime(file()).zone().getRules();

    assertEquals(ZoneOffset.ofHours(1), rules.getOffset(WINTER));
    assertEquals(ZoneOffset.ofHours(2), rules.getOffset(SUMMER));
  }

  @Test
  void linkToAFileOutsideOfTheDatabaseIsReadAsAFile() throws IOException {
    Path other = Files.write(directory.resolve("other"), zoneFile(-10_800, "<-03>3"));
    Files.createSymbolicLink(file(), other);

    assertEquals(ZoneOffset.ofHours(-3), new LocalTime(file()).zone());
  }

  @Test
  void changedFileIsReadAgain() throws IOException {
    Files.write(file(), zoneFile(-10_800, "<-03>3"));
    Files.setLastModifiedTime(file(), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    var local = new LocalTime(file());
    assertEquals(ZoneOffset.ofHours(-3), local.zone());

    Path next = Files.write(directory.resolve("next"), zoneFile(-14_400, "<-04>4"));
    Files.setLastModifiedTime(next, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    Files.move(next, file(), StandardCopyOption.ATOMIC_MOVE);

    assertEquals(ZoneOffset.ofHours(-4), local.zone());
  }

  @Test
  void fileThatChangesWithinAClockTickIsReadAgain() throws IOException {
    Files.write(file(), zoneFile(-10_800, "<-03>3"));
    FileTime now = Files.getLastModifiedTime(file());
    var local = new LocalTime(file());
    assertEquals(ZoneOffset.ofHours(-3), local.zone());

    Files.write(file(), zoneFile(-14_400, "<-04>4"));
    Files.setLastModifiedTime(file(), now);

    assertEquals(ZoneOffset.ofHours(-4), local.zone());
  }

  @Test
  void missingFileIsUtc() {
    assertEquals(ZoneOffset.UTC, new LocalTime(file()).zone());
  }

  @Test
  void directoryIsUtc() throws IOException {
    Files.createDirectory(file());

    assertEquals(ZoneOffset.UTC, new LocalTime(file()).zone());
  }

  @Test
  void truncatedFileIsUtc() throws IOException {
    byte[] whole = zoneFile(3_600, "CET-1CEST,M3.5.0,M10.5.0/3");
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      ZoneRules rules = ZoneFile.rules(part);
      assertTrue(rules == null || rules.getOffset(WINTER).getTotalSeconds() == 3_600);
    }
    assertEquals(ZoneOffset.UTC, ZoneFile.zone(Arrays.copyOf(whole, 60)));
  }

  @Test
  void noContentOfAFileThrows() throws IOException {
    byte[] whole = zoneFile(3_600, "CET-1CEST,M3.5.0,M10.5.0/3");
    for (int i = 0; i < whole.length; i++) {
      for (int value : new int[] {0, 1, 0x7f, 0x80, 0xff}) {
        byte[] changed = whole.clone();
        changed[i] = (byte) value;
        assertDoesNotThrow(() -> ZoneFile.rules(changed));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "America/New_York",
        "Africa/Casablanca",
        "Asia/Gaza",
        "Asia/Tehran",
        "Australia/Lord_Howe",
        "America/Sao_Paulo",
        "Asia/Kolkata",
        "Etc/UTC"
      })
  void realFileHasTheRulesOfItsName(String name) throws IOException {
    Path real = Path.of("/usr/share/zoneinfo").resolve(name);
    assumeTrue(Files.isRegularFile(real), name);
    ZoneRules rules = ZoneFile.zone(Files.readAllBytes(real)).getRules();
    ZoneRules expected = ZoneId.of(name).getRules();

    for (Instant at = Instant.parse("2024-01-01T00:30:00Z");
        at.isBefore(Instant.parse("2028-01-01T00:00:00Z"));
        at = at.plusSeconds(3_600)) {
      assertEquals(expected.getOffset(at), rules.getOffset(at), at::toString);
    }
  }

  /// {@return a file with one offset and the given rules}
  private static byte[] zoneFile(int offset, String rules) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    for (int table = 0; table < 2; table++) {
      out.writeBytes("TZif2");
      out.write(new byte[15]);
      for (int count : new int[] {0, 0, 0, 0, 1, 4}) {
        out.writeInt(count);
      }
      out.writeInt(offset);
      out.write(new byte[] {0, 0});
      out.write(new byte[] {'A', 'A', 'A', 0});
    }
    out.write(("\n" + rules + "\n").getBytes(StandardCharsets.US_ASCII));
    return bytes.toByteArray();
  }
}
