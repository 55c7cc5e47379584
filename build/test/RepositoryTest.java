import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RepositoryTest {
  @Test
  void pomHasNoParent() {
    String pom = Repository.pom("statusline-api", "1.2.3", "");
    assertTrue(pom.contains("<artifactId>statusline-api</artifactId>"), pom);
    assertTrue(pom.contains("<version>1.2.3</version>"), pom);
    assertFalse(pom.contains("<parent>"), pom);
  }

  @Test
  void eachFileGetsItsChecksums(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.jar"), "abc");
    Repository.writeChecksums(folder);
    assertEquals(
        "a9993e364706816aba3e25717850c26c9cd0d89d", Files.readString(folder.resolve("a.jar.sha1")));
    assertEquals(64, Files.readString(folder.resolve("a.jar.sha256")).length());
  }
}
