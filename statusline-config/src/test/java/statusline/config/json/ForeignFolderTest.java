package statusline.config.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Edits of root in the home directory of another user.
class ForeignFolderTest {
  private static final int OTHER_USER = 65_534;

  @TempDir Path home;

  @BeforeEach
  void giveHome() {
    try {
      Files.setAttribute(home, "unix:uid", OTHER_USER);
    } catch (IOException notRoot) {
      assumeTrue(false, "only root can give a directory to another user");
    }
  }

  @Test
  void newFileIsNotCreated() {
    Path file = home.resolve(".claude/settings.json");

    IOException refused =
        assertThrows(IOException.class, () -> FileSnapshot.of(file).replace("{}"));

    assertEquals(
        home + " belongs to another user, so nothing is created there", refused.getMessage());
    assertFalse(Files.exists(file.getParent()));
  }

  @Test
  void existingFileKeepsItsOwner() throws IOException {
    Path file = Files.writeString(home.resolve("settings.json"), "{}");
    Files.setAttribute(file, "unix:uid", OTHER_USER);

    FileSnapshot.of(file).replace("{\"a\": 1}");

    assertEquals(OTHER_USER, Files.getAttribute(file, "unix:uid"));
  }
}
