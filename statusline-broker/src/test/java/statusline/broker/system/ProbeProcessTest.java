package statusline.broker.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeProcessTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void localDirectoriesAnswer() throws Exception {
    Files.writeString(folder.resolve("settings.json"), "{}");
    Path odd = Files.createDirectory(folder.resolve("-n $(id) '\""));

    for (Path directory : new Path[] {folder, odd, folder.resolve("missing")}) {
      assertTrue(ProbeProcess.answers(directory, LONG), directory.toString());
    }
  }
}
