package statusline.broker.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeProcessTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void localDirectoriesAnswer() throws Exception {
    Files.writeString(folder.resolve("settings.json"), "{}");
    Path odd = Files.createDirectory(folder.resolve("-n $(id) '\""));

    assertEquals(
        Set.of(), ProbeProcess.silent(List.of(folder, odd, folder.resolve("missing")), LONG));
  }
}
