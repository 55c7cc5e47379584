import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuntimeSettingsTest {
  @Test
  void commentsAndBlankLinesAreRemoved() {
    List<String> lines =
        RuntimeSettings.withoutComments(List.of("# comment", "", "  # comment", "key=value"));
    assertEquals(List.of("key=value"), lines.subList(1, lines.size()));
    assertTrue(lines.getFirst().startsWith("#"), lines.getFirst());
  }

  @Test
  void continuationLinesAreKept() {
    List<String> setting = List.of("key=one,\\", "  # not a comment,\\", "", "next=1");
    List<String> lines = RuntimeSettings.withoutComments(setting);
    assertEquals(setting, lines.subList(1, lines.size()));
  }

  @Test
  void settingsKeepTheirValues(@TempDir Path conf) throws IOException {
    Files.createDirectory(conf.resolve("security"));
    Files.writeString(conf.resolve("security/java.security"), "# c\na=1\nb=2,\\\n  3\n");
    Files.writeString(conf.resolve("net.properties"), "! c\n\nc: 4\n");
    RuntimeSettings.removeComments(conf);
    List<String> security = Files.readAllLines(conf.resolve("security/java.security"));
    assertEquals(List.of("a=1", "b=2,\\", "  3"), security.subList(1, security.size()));
    assertTrue(Files.readString(conf.resolve("net.properties")).contains("c: 4"));
  }

  @Test
  void missingFileIsAnError(@TempDir Path conf) {
    assertThrows(IOException.class, () -> RuntimeSettings.removeComments(conf));
  }
}
