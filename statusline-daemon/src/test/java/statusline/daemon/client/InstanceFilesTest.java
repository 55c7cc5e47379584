package statusline.daemon.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceFilesTest {
  @TempDir Path instance;

  @Test
  void filesOfThisDaemonAreRemoved() throws IOException {
    Files.writeString(instance.resolve("s"), "");
    Files.writeString(instance.resolve("lock"), "");
    InstanceFiles.in(instance).remove();

    assertFalse(Files.exists(instance.resolve("s")));
    assertFalse(Files.exists(instance.resolve("lock")));
  }

  @Test
  void filesOfLaterDaemonAreKept() throws IOException {
    Files.writeString(instance.resolve("lock"), "");
    InstanceFiles earlier = InstanceFiles.in(instance);
    Files.writeString(instance.resolve("next"), "later");
    Files.move(instance.resolve("next"), instance.resolve("s"));
    Files.writeString(instance.resolve("next"), "later");
    Files.delete(instance.resolve("lock"));
    Files.move(instance.resolve("next"), instance.resolve("lock"));

    earlier.remove();

    assertEquals("later", Files.readString(instance.resolve("s")));
    assertEquals("later", Files.readString(instance.resolve("lock")));
  }
}
