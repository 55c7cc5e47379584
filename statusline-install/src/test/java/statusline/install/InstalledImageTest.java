package statusline.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests where images are installed, which one is used, and that foreign files stay.
class InstalledImageTest extends InstallationTestBase {
  @Test
  void imageWritableByOthersIsRefused() throws Exception {
    TestPaths.setMode(paths.paths().image().program(), "rwxrwxrwx");

    var refused =
        assertThrows(InstallException.class, () -> paths.install(TestDialog.withoutUser()));

    assertEquals(
        "this image is not safe to run: others may write to " + paths.paths().image().program(),
        refused.getMessage());
    assertTrue(Files.notExists(paths.settings()));
  }

  @Test
  void otherThanAnImageIsNotInstalled() throws Exception {
    var nothing = paths.withImage(Files.createDirectory(folder.resolve("nothing")));

    assertThrows(InstallException.class, () -> nothing.install(TestDialog.withoutUser()));
  }

  @Test
  void imagesAreSideBySideAndTheLastOneIsUsed() throws Exception {
    paths.install(TestDialog.withoutUser());
    var other = paths.withImage(TestPaths.image(folder.resolve("image-2"), "two"));

    other.install(TestDialog.withoutUser());
    other.install(TestDialog.withoutUser());

    assertEquals(Path.of("1.2-2"), Files.readSymbolicLink(paths.data().resolve("current")));
    assertTrue(Files.readString(Path.of(paths.command())).contains("echo two"));
    assertTrue(new ImageFolder(paths.data().resolve("1.2")).isSameAs(paths.paths().image()));
    assertFalse(Files.exists(paths.data().resolve("1.2-3")));
  }

  @Test
  void installedImageInstallsItself() throws Exception {
    paths.install(TestDialog.withoutUser());

    paths.withImage(paths.data().resolve("1.2")).install(TestDialog.withoutUser());

    assertEquals(Path.of("1.2"), Files.readSymbolicLink(paths.data().resolve("current")));
  }

  @Test
  void imageWithTheInPlaceOptionIsNotMoved() throws Exception {
    var options =
        new InstallOptions(
            paths.options(null, null, false).configDirectories(),
            null,
            null,
            false,
            "1.2",
            true,
            false,
            false);

    new Installation(paths.paths(), options, TestDialog.withoutUser()).run();

    String program = paths.paths().image().program().toString();
    assertTrue(Files.readString(paths.settings()).contains(program));
    assertTrue(Files.notExists(paths.data()));
    paths.uninstall(TestDialog.withoutUser());
    assertTrue(Files.exists(Path.of(program)));
    assertTrue(Files.notExists(paths.settings()));
  }

  @Test
  void manualAndCompletionLinkToTheImageUnlessTheirFilesExist() throws Exception {
    Path image = paths.paths().image().folder().resolve("share");
    Path manual = Files.createDirectories(image.resolve("man/man1")).resolve("statusline.1");
    Path completion = Files.createDirectories(image.resolve("completions"));
    Files.writeString(manual, ".TH");
    Files.writeString(completion.resolve("statusline.bash"), "complete");
    Path shared = paths.data().resolveSibling("");
    Path page = shared.resolve("man/man1/statusline.1");
    Path taken = shared.resolve("bash-completion/completions/statusline");
    Files.createDirectories(taken.resolveSibling(""));
    Files.writeString(taken, "mine");

    paths.install(TestDialog.withoutUser());

    assertEquals(".TH", Files.readString(page));
    assertEquals("mine", Files.readString(taken));
    paths.uninstall(TestDialog.withoutUser());
    assertTrue(Files.notExists(page, LinkOption.NOFOLLOW_LINKS));
    assertEquals("mine", Files.readString(taken));
  }

  @Test
  void installationNamesTheNextStepAndADirectoryThatIsNotOnThePath() throws Exception {
    TestDialog dialog = TestDialog.withoutUser();

    paths.install(dialog);

    Path folder = paths.paths().images().link().getParent();
    assertTrue(dialog.warned().startsWith(folder + " is not on the PATH. "), dialog.warned());
    assertTrue(dialog.warned().contains("PATH=\"" + folder + ":$PATH\""), dialog.warned());
    assertTrue(dialog.messages().contains("`statusline configure` changes it"), dialog.messages());
  }

  @ParameterizedTest
  @CsvSource({"'/usr/bin:%s', true", "'%s/', true", "'/usr/bin:%s/x', false", "'', false"})
  void directoryOfTheLinkIsSoughtOnThePath(String path, boolean isOn) {
    InstalledImages images = paths.paths().images();

    assertEquals(isOn, images.isOnPath(path.formatted(images.link().getParent())));
  }

  @Test
  void otherProgramWithOurNameStays() throws Exception {
    Path link = paths.paths().images().link();
    Files.createDirectories(link.getParent());
    Files.writeString(link, "theirs");
    TestDialog dialog = TestDialog.withoutUser();

    paths.install(dialog);
    paths.uninstall(dialog);

    assertEquals("theirs", Files.readString(link));
    assertTrue(dialog.warned().startsWith(link + " exists and was not replaced"), dialog.warned());
  }

  @Test
  void foreignFilesInTheDataDirectoryStay() throws Exception {
    paths.install(TestDialog.withoutUser());
    Files.writeString(paths.data().resolve("notes.txt"), "theirs");

    paths.uninstall(TestDialog.withoutUser());

    try (Stream<Path> rest = Files.list(paths.data())) {
      assertEquals(List.of(paths.data().resolve("notes.txt")), rest.toList());
    }
  }

  @Test
  void remainsOfAKilledDeinstallationAreRemoved() throws Exception {
    for (String name : List.of("1.0", "1.1")) {
      Files.createDirectories(paths.data().resolve(name).resolve("runtime/lib"));
      Files.createDirectories(paths.data().resolve(name).resolve("share"));
    }
    Path mine = Files.createDirectories(paths.data().resolve("mine/runtime/lib"));
    Files.writeString(paths.data().resolve("mine/notes.txt"), "theirs");

    paths.install(TestDialog.withoutUser());
    assertTrue(Files.notExists(paths.data().resolve("1.0")));

    Files.delete(paths.data().resolve("1.2/bin/statusline"));
    Files.createDirectories(paths.data().resolve(".new-killed/runtime"));
    paths.uninstall(TestDialog.withoutUser());
    assertTrue(Files.notExists(paths.data().resolve("1.2")));
    assertTrue(Files.notExists(paths.data().resolve(".new-killed")));
    assertTrue(Files.exists(mine));
  }

  @Test
  void remainsOfAKilledInstallationAreRemoved() throws Exception {
    Path dead = Files.createDirectories(paths.data().resolve(".new-1/bin")).getParent();
    Files.setLastModifiedTime(dead, java.nio.file.attribute.FileTime.fromMillis(0));
    Path busy = Files.createDirectories(paths.data().resolve(".new-2"));

    paths.install(TestDialog.withoutUser());

    assertFalse(Files.exists(dead, LinkOption.NOFOLLOW_LINKS));
    assertTrue(Files.exists(busy));
  }
}
