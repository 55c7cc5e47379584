package statusline.config.dropin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenDigestTest {
  @TempDir Path folder;
  private Path jar;

  @BeforeEach
  void writeJar() throws IOException {
    jar = Files.writeString(folder.resolve("lamp.jar"), "one");
  }

  private SeenDigest look(@Nullable SeenDigest before) throws Exception {
    return SeenDigest.of(JarSet.of(folder), before);
  }

  private void setAge(long seconds) throws IOException {
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(seconds)));
  }

  @Test
  void unchangedJarIsNotReadAgain() throws Exception {
    setAge(60);
    SeenDigest before = look(null);

    assertSame(before, look(before));
  }

  @Test
  void jarThatWasChangedAMomentAgoIsReadAgain() throws Exception {
    SeenDigest before = look(null);

    SeenDigest now = look(before);

    assertNotSame(before, now);
    assertEquals(before.digest(), now.digest());
  }

  @Test
  void changedJarHasAnotherDigest() throws Exception {
    setAge(60);
    SeenDigest before = look(null);

    Files.writeString(jar, "two");

    assertNotEquals(before.digest(), look(before).digest());
  }
}
