package statusline.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateFolderTest {
  private static final int OTHER_USER = 65_534;

  @TempDir Path home;

  /// Gives a directory to another user, as root finds it in that user's home directory.
  private static void give(Path directory) throws IOException {
    try {
      Files.setAttribute(directory, "unix:uid", OTHER_USER, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException notRoot) {
      assumeTrue(false, "only root can give a directory to another user");
    }
  }

  @Test
  void directoryAndItsParentsAreOnlyForTheirOwner() throws IOException {
    PrivateFolder.create(home.resolve(".local/state/statusline"));

    for (String created : new String[] {".local", ".local/state", ".local/state/statusline"}) {
      assertEquals(
          PosixFilePermissions.fromString("rwx------"),
          Files.getPosixFilePermissions(home.resolve(created)),
          created);
    }
  }

  @Test
  void existingDirectoryIsKept() throws IOException {
    PrivateFolder.create(home.resolve("state"));
    PrivateFolder.create(home.resolve("state"));

    assertTrue(Files.isDirectory(home.resolve("state")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".local", ".local/state", ".local/state/statusline"})
  void nothingIsCreatedInADirectoryOfAnotherUser(String foreign) throws IOException {
    Files.createDirectories(home.resolve(foreign));
    give(home.resolve(foreign));
    Path store = home.resolve(".local/state/statusline/store");

    IOException refused = assertThrows(IOException.class, () -> PrivateFolder.create(store));

    assertEquals(
        home.resolve(foreign).normalize() + " belongs to another user", refused.getMessage());
    assertFalse(Files.exists(store));
  }

  @Test
  void linkToADirectoryOfAnotherUserIsThatDirectory() throws IOException {
    Path other = Files.createDirectory(home.resolve("other"));
    give(other);
    Files.createSymbolicLink(home.resolve("link"), other);

    assertThrows(IOException.class, () -> PrivateFolder.create(home.resolve("link/state")));
    assertFalse(Files.exists(other.resolve("state")));
  }

  @Test
  void rootDirectoryIsNotOfAnOrdinaryUser() throws IOException {
    Path missing = Path.of("/.local-of-nobody/state/statusline");

    assertEquals(
        Optional.of("/ belongs to another user"), PrivateFolder.problem(missing, OTHER_USER));
  }

  @Test
  void pathBelowAFileCannotBeCreated() {
    assertThrows(IOException.class, () -> PrivateFolder.create(Path.of("/dev/null/statusline")));
  }
}
