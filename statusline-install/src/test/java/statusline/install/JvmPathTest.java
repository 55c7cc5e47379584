package statusline.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmPathTest extends InstallationTestBase {
  @ParameterizedTest
  @ValueSource(strings = {"a b", "a,b=c;d%20@-", "a\"b'c", "a\nb", "ü", "\uD83D\uDE00"})
  void unusualPathIsUsable(String name) throws IOException {
    assertEquals(Optional.empty(), JvmPath.problemOfImage(folder.resolve(name).resolve("image")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:b", ":", "a:", "\uFFFD"})
  void pathThatJvmCannotUseIsRefused(String name) throws IOException {
    assertTrue(JvmPath.problemOfImage(folder.resolve(name).resolve("image")).isPresent());
    Path real = Files.createDirectories(folder.resolve(name));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    assertTrue(JvmPath.problemOfImage(link.resolve("image")).isPresent());
  }

  @Test
  void nothingIsInstalledBelowColon() throws IOException {
    TestPaths home = TestPaths.in(Files.createDirectories(folder.resolve("a:b")));

    var refused =
        assertThrows(InstallException.class, () -> home.install(TestDialog.withoutUser()));

    assertTrue(String.valueOf(refused.getMessage()).endsWith("the path contains a colon"));
    assertFalse(Files.exists(home.settings()));
    assertFalse(Files.exists(home.data()));
  }

  @Test
  void undecodableConfigurationDirectoryIsRefused() {
    var options =
        new InstallOptions(
            List.of(folder.resolve("\uFFFD")), null, null, false, "1.2", true, false, false);
    var installation = new Installation(paths.paths(), options, TestDialog.withoutUser());

    assertThrows(InstallException.class, installation::run);
    assertFalse(Files.exists(folder.resolve("\uFFFD")));
  }
}
