package statusline.broker.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.broker.system.SystemFiles;

class ReadingTest {
  @TempDir Path folder;

  private final FileEvidence evidence = new FileEvidence(new SystemFiles());

  private Reading reading(long nanos) {
    return Reading.absent("test", new Reading.Provenance(Instant.EPOCH, nanos, evidence));
  }

  @Test
  void ageStartsAtFetch() {
    assertEquals(Duration.ZERO, reading(100).age(100));
    assertEquals(Duration.ofNanos(1), reading(100).age(101));
    assertEquals(Duration.ZERO, reading(100).age(99));
  }

  @Test
  void ageIsCorrectWhenTickerOverflows() {
    assertEquals(Duration.ofNanos(2), reading(Long.MAX_VALUE).age(Long.MIN_VALUE + 1));
  }

  @Test
  void readingHoldsUntilMarkedChanged() {
    Reading reading = reading(0);
    assertTrue(reading.holds());
    reading.markChanged();

    assertFalse(reading.holds());
  }

  @Test
  void readingHoldsWhileFilesAreUnchanged() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "12345");
    FileTime time = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    Files.setLastModifiedTime(file, time);
    evidence.add(file);
    assertTrue(reading(0).holds());

    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:01Z")));
    assertFalse(reading(0).holds());
    Files.setLastModifiedTime(file, time);
    assertTrue(reading(0).holds());
    Files.writeString(file, "123456");
    Files.setLastModifiedTime(file, time);
    assertFalse(reading(0).holds());
  }

  @Test
  void fileWithOtherIdentityIsChange() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "12345");
    Path other = Files.writeString(folder.resolve("other"), "54321");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
    evidence.add(file);
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

    assertFalse(reading(0).holds());
  }

  @Test
  void newFileIsChange() throws IOException {
    evidence.add(folder.resolve("later"));
    assertTrue(reading(0).holds());
    Files.writeString(folder.resolve("later"), "");

    assertFalse(reading(0).holds());
  }
}
