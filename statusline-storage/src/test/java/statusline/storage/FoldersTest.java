package statusline.storage;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  @TempDir Path home;

  @Test
  void linkInADeletedFolderIsNotFollowed() throws IOException {
    Path kept = Files.createDirectory(home.resolve("kept"));
    Path file = Files.writeString(kept.resolve("file"), "text");
    Path folder = Files.createDirectories(home.resolve("folder/inner"));
    Files.writeString(folder.resolve("file"), "text");
    Files.createSymbolicLink(folder.resolve("link"), kept);

    Folders.delete(home.resolve("folder"));

    assertFalse(Files.exists(home.resolve("folder")));
    assertTrue(Files.exists(file));
  }

  @Test
  void fileAndMissingFolderAreAccepted() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "text");

    Folders.delete(file);
    Folders.delete(file);

    assertFalse(Files.exists(file));
  }
}
