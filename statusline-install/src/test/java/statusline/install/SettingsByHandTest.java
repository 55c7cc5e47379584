package statusline.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Tests settings that are read-only or symbolic links.
class SettingsByHandTest extends InstallationTestBase {
  @Test
  void readOnlySettingsArePrintedForPasting() throws Exception {
    Files.writeString(paths.settings(), TestPaths.FOREIGN);
    TestPaths.setMode(paths.settings(), "r--r--r--");
    TestDialog dialog = TestDialog.withoutUser();

    assertEquals(Installation.BY_HAND, paths.install(dialog));

    assertEquals(TestPaths.FOREIGN, Files.readString(paths.settings()));
    assertTrue(
        dialog.messages().contains("\"command\": \"" + paths.command() + "\""), dialog.messages());
    assertTrue(
        dialog
            .warned()
            .endsWith(
                paths.settings()
                    + " is read-only. Make it writable and repeat this command, or add this by"
                    + " hand:"),
        dialog.warned());
  }

  @Test
  void settingsInAReadOnlyDirectoryArePrintedForPasting() throws Exception {
    Path store = Files.createDirectory(folder.resolve("store"));
    Files.writeString(store.resolve("settings.json"), "{}");
    TestPaths.setMode(store, "r-xr-xr-x");
    Files.createSymbolicLink(paths.settings(), store.resolve("settings.json"));
    try {
      TestDialog dialog = TestDialog.withoutUser();
      assertEquals(Installation.BY_HAND, paths.install(dialog));
      assertTrue(
          dialog.warned().contains("the directory " + store + " is read-only. Make it writable"),
          dialog.warned());
    } finally {
      TestPaths.setMode(store, "rwxr-xr-x");
    }
    assertEquals("{}", Files.readString(paths.settings()));
  }

  @Test
  void uninstallationFromReadOnlySettingsKeepsTheImage() throws Exception {
    Files.writeString(paths.settings(), TestPaths.FOREIGN);
    paths.installByForce();
    TestPaths.setMode(paths.settings(), "r--r--r--");
    TestDialog dialog = TestDialog.withoutUser();

    assertEquals(Installation.BY_HAND, paths.uninstall(dialog));

    assertTrue(dialog.messages().contains("+  \"statusLine\": {\"type\""), dialog.messages());
    assertTrue(Files.exists(Path.of(paths.command())));
  }

  @Test
  void chainOfLinksStaysAndItsTargetIsEdited() throws Exception {
    Path real = Files.createDirectories(folder.resolve("dotfiles")).resolve("real.json");
    Files.writeString(real, TestPaths.FOREIGN);
    Files.createSymbolicLink(folder.resolve("middle"), Path.of("dotfiles/real.json"));
    Files.createSymbolicLink(paths.settings(), folder.resolve("middle"));

    paths.installByForce();
    assertTrue(Files.readString(real).contains(paths.command()));
    assertTrue(Files.isSymbolicLink(paths.settings()));
    paths.uninstall(TestDialog.withoutUser());

    assertEquals(TestPaths.FOREIGN, Files.readString(real));
    assertTrue(Files.isSymbolicLink(paths.settings()));
  }
}
