package statusline.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import statusline.daemon.former.FormerCommandFile;

/// Tests how an existing status line is replaced and restored.
class FormerStatusLineTest extends InstallationTestBase {
  @Test
  void foreignStatusLineStaysIfNobodyCanBeAsked() throws Exception {
    Files.writeString(paths.settings(), TestPaths.FOREIGN);

    var refused =
        assertThrows(InstallException.class, () -> paths.install(TestDialog.withoutUser()));

    assertEquals(
        paths.settings() + " has another status line. Use --force to replace it.",
        refused.getMessage());
    assertEquals(TestPaths.FOREIGN, Files.readString(paths.settings()));
    assertTrue(Files.notExists(paths.data()), "nothing was done");
  }

  @Test
  void foreignStatusLineIsShownAndStaysAfterNo() throws Exception {
    Files.writeString(paths.settings(), TestPaths.FOREIGN);
    TestDialog dialog = TestDialog.answering(false);

    assertThrows(InstallException.class, () -> paths.install(dialog));

    assertTrue(dialog.messages().contains("~/line.sh"), dialog.messages());
    assertEquals(TestPaths.FOREIGN, Files.readString(paths.settings()));
  }

  @Test
  void foreignStatusLineIsReplacedAfterYesAndStoredPrivately() throws Exception {
    Files.writeString(paths.settings(), TestPaths.FOREIGN);

    paths.install(TestDialog.answering(true));

    assertTrue(Files.readString(paths.settings()).contains(paths.command()));
    Path former = paths.paths().environment().stateDirectory().resolve("former");
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(former)));
    try (Stream<Path> notes = Files.list(former)) {
      List<Path> all = notes.toList();
      assertEquals(2, all.size());
      for (Path note : all) {
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(note)));
      }
    }
  }

  @Test
  void formerCommandIsStoredBesideTheImageAndRemovedAgain() throws Exception {
    Files.writeString(paths.settings(), TestPaths.FOREIGN);
    Path directory = paths.paths().environment().configDirectory();
    Path file = FormerCommandFile.in(paths.data(), directory).file();

    paths.installByForce();
    paths.installByForce();

    assertEquals("~/line.sh", Files.readString(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    paths.uninstall(TestDialog.withoutUser());
    assertTrue(Files.notExists(paths.data()));
  }

  @Test
  void formerCommandIsStoredInAnImageThatIsNotMoved() throws Exception {
    Files.writeString(paths.settings(), TestPaths.FOREIGN);
    Path directory = paths.paths().environment().configDirectory();
    Path image = paths.paths().image().folder();
    InstallOptions usual = paths.options(null, null, true);
    var inPlace =
        new InstallOptions(usual.configDirectories(), null, null, false, "1.2", true, true, false);

    new Installation(paths.paths(), inPlace, TestDialog.withoutUser()).run();

    assertEquals(Optional.of("~/line.sh"), FormerCommandFile.command(image, directory));
    assertTrue(Files.notExists(paths.data()));
    paths.uninstall(TestDialog.withoutUser());
    assertEquals(Optional.empty(), FormerCommandFile.command(image, directory));
    assertTrue(Files.notExists(image.resolve("former")));
  }

  @Test
  void formerCommandOfUntrustedProjectIsNotStored() throws Exception {
    Path project = Files.createDirectories(folder.resolve("project/.claude"));
    Files.writeString(project.resolve("settings.json"), TestPaths.FOREIGN);
    var options =
        new InstallOptions(List.of(project), null, null, false, "1.2", false, true, false);

    new Installation(paths.paths(), options, TestDialog.withoutUser()).run();
    assertTrue(Files.notExists(FormerCommandFile.in(paths.data(), project).file()));

    Files.writeString(
        paths.paths().environment().home().resolve(".claude.json"),
        "{\"projects\":{\"" + folder.resolve("project") + "\":{\"hasTrustDialogAccepted\":true}}}");
    new Installation(paths.paths(), options, TestDialog.withoutUser()).run();
    assertTrue(Files.exists(FormerCommandFile.in(paths.data(), project).file()));
  }

  @Test
  void formerCommandWritableByOthersIsIgnored() throws Exception {
    Files.writeString(paths.settings(), TestPaths.FOREIGN);
    Path directory = paths.paths().environment().configDirectory();
    paths.installByForce();
    Path installed = paths.data().resolve("1.2");
    Path file = FormerCommandFile.in(paths.data(), directory).file();

    assertEquals(Optional.of("~/line.sh"), FormerCommandFile.command(installed, directory));
    TestPaths.setMode(file, "rw-rw-rw-");
    assertEquals(Optional.empty(), FormerCommandFile.command(installed, directory));
  }

  @Test
  void laterChangesOfTheUserAreNotUndone() throws Exception {
    paths.install(TestDialog.withoutUser());
    Files.writeString(paths.settings(), TestPaths.FOREIGN);

    assertEquals(0, paths.uninstall(TestDialog.withoutUser()));

    assertEquals(TestPaths.FOREIGN, Files.readString(paths.settings()));
    assertTrue(Files.notExists(paths.data()));
  }
}
