package statusline.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests installation and uninstallation as the host and the user see them.
class InstallationTest extends InstallationTestBase {
  private List<String> everything() throws IOException {
    try (Stream<Path> paths = Files.walk(folder.resolve("home"))) {
      return paths.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void hostRunsTheInstalledProgramByItsStablePath() throws Exception {
    assertEquals(0, paths.install(TestDialog.withoutUser()));

    assertEquals(
        """
        {
          "statusLine": {
            "type": "command",
            "command": "%s",
            "padding": 0,
            "refreshInterval": 5
          }
        }
        """
            .formatted(paths.command()),
        Files.readString(paths.settings()));
    assertEquals(Path.of("1.2"), Files.readSymbolicLink(paths.data().resolve("current")));
    assertTrue(new ImageFolder(paths.data().resolve("1.2")).isSameAs(paths.paths().image()));
    assertEquals(Path.of(paths.command()), Files.readSymbolicLink(paths.paths().images().link()));
  }

  @Test
  void hardLinkOfTheSettingsIsMentioned() throws Exception {
    Files.createDirectories(paths.settings().resolveSibling(""));
    Files.writeString(paths.settings(), "{}");
    paths.calm();
    Path link = Files.createLink(folder.resolve("dotfiles.json"), paths.settings());
    TestDialog dialog = TestDialog.withoutUser();

    paths.install(dialog);

    assertEquals("{}", Files.readString(link));
    String sentence = paths.settings() + " had another hard link";
    assertTrue(dialog.warned().contains(sentence), dialog.warned());
    dialog = TestDialog.withoutUser();
    paths.install(dialog);
    assertFalse(dialog.warned().contains(sentence), dialog.warned());
  }

  /// A configuration directory on a full disk.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void failedInstallationNamesTheDirectoryAndStoresNothing(boolean exists) throws Exception {
    Path directory = Files.createDirectories(paths.settings().resolveSibling(""));
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", "" + directory));
    try {
      if (exists) {
        Files.writeString(paths.settings(), "{}");
        paths.calm();
      }
      Files.write(directory.resolve("full"), new byte[exists ? 4096 : 8192]);

      var failure = assertThrows(IOException.class, () -> paths.install(TestDialog.withoutUser()));

      String message = String.valueOf(failure.getMessage());
      assertTrue(message.contains(directory.toString()), message);
      assertEquals(List.of(), paths.paths().formers().settings());
    } finally {
      assertTrue(run("umount", "" + directory));
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).start().waitFor() == 0;
  }

  @Test
  void pathWithSpaceAndQuoteIsQuotedForTheShell() throws Exception {
    paths = TestPaths.in(Files.createDirectory(folder.resolve("it's mine")));

    paths.install(TestDialog.withoutUser());

    String quoted = paths.command().replace("it's mine", "it'\\''s mine");
    String json = "\"command\": \"'" + quoted.replace("\\", "\\\\") + "'\"";
    assertTrue(Files.readString(paths.settings()).contains(json), json);
    assertEquals(0, paths.uninstall(TestDialog.withoutUser()));
    assertTrue(Files.notExists(paths.settings()));
  }

  @Test
  void uninstallationRemovesEverything() throws Exception {
    List<String> before = everything();
    paths.install(TestDialog.withoutUser());

    paths.uninstall(TestDialog.withoutUser());

    List<String> after = new ArrayList<>(everything());
    after.removeIf(path -> path.matches(".*/\\.local(/bin|/share)?"));
    assertEquals(before, after);
    assertTrue(Files.notExists(paths.paths().environment().stateDirectory().resolve("former")));
  }

  @Test
  void reinstallationAsksNothingAndKeepsTheOptions() throws Exception {
    new Installation(paths.paths(), paths.options(3L, 2.5, false), TestDialog.withoutUser()).run();

    paths.install(TestDialog.withoutUser());

    String settings = Files.readString(paths.settings());
    assertTrue(settings.contains("\"padding\": 3,\n    \"refreshInterval\": 2.5\n"), settings);
  }

  @Test
  void paddingIsCopiedToOurConfiguration() throws Exception {
    Files.writeString(paths.configuration(), "{\n  // mine\n  \"modules\": {}\n}\n");

    new Installation(paths.paths(), paths.options(3L, null, false), TestDialog.withoutUser()).run();

    assertEquals(
        "{\n  // mine\n  \"modules\": {},\n  \"renderer\": {\n    \"padding\": 3\n  }\n}\n",
        Files.readString(paths.configuration()));
  }

  @Test
  void configurationIsUnchangedWithoutPadding() throws Exception {
    paths.install(TestDialog.withoutUser());

    assertTrue(Files.notExists(paths.configuration()));
  }

  @Test
  void dryRunShowsTheDifferenceAndChangesNothing() throws Exception {
    Files.writeString(
        paths.settings(),
        "{\n  \"env\": {\"KEY\": \"secret\"},\n" + TestPaths.FOREIGN.substring(2));
    List<String> before = everything();
    InstallOptions real = paths.options(null, null, false);
    var options =
        new InstallOptions(real.configDirectories(), null, null, false, "1.2", false, false, true);
    TestDialog dialog = TestDialog.withoutUser();

    assertEquals(0, new Installation(paths.paths(), options, dialog).run());

    assertEquals(before, everything());
    assertTrue(
        dialog.messages().contains("@@ line 3 @@\n-  \"statusLine\": {\"type\""),
        dialog.messages());
    assertTrue(dialog.messages().contains("+  \"statusLine\": {"), dialog.messages());
    assertFalse(dialog.messages().contains("secret"), dialog.messages());
  }

  @Test
  void installationRemembersTwoConfigurationDirectories() throws Exception {
    Path other = Files.createDirectory(folder.resolve("work"));
    Files.writeString(other.resolve("settings.json"), TestPaths.FOREIGN);
    InstallOptions options = paths.options(null, null, true);
    var both =
        new InstallOptions(
            List.of(options.configDirectories().getFirst(), other),
            null,
            null,
            false,
            "1.2",
            false,
            true,
            false);
    new Installation(paths.paths(), both, TestDialog.withoutUser()).run();
    assertTrue(Files.readString(other.resolve("settings.json")).contains(paths.command()));

    var uninstallation = new Uninstallation(paths.paths(), false, false, TestDialog.withoutUser());
    uninstallation.run(options.configDirectories());
    assertTrue(Files.exists(Path.of(paths.command())), "the other one runs it");
    paths.uninstall(TestDialog.withoutUser());

    assertEquals(TestPaths.FOREIGN, Files.readString(other.resolve("settings.json")));
    assertTrue(Files.notExists(paths.settings()));
    assertTrue(Files.notExists(paths.data()));
  }

  @Test
  void purgeRemovesStateAndConfiguration() throws Exception {
    Path store = paths.paths().environment().stateDirectory().resolve("store");
    paths.install(TestDialog.withoutUser());
    Files.writeString(Files.createDirectories(store).resolve("x.bin"), "x");
    Files.writeString(paths.configuration(), "{}");

    paths.uninstall(TestDialog.withoutUser());
    assertTrue(Files.exists(store) && Files.exists(paths.configuration()));
    new Uninstallation(paths.paths(), false, true, TestDialog.withoutUser()).run(List.of());

    assertTrue(Files.notExists(store.getParent()));
    assertTrue(Files.notExists(paths.configuration()));
  }
}
