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

/// Where images go, which of them counts, and what stays that is not ours.
class InstalledImageTest extends InstallationScene {
  @Test
  void anImageThatOthersMayWriteToIsRefused() throws Exception {
    TestPlaces.setMode(places.places().image().program(), "rwxrwxrwx");

    var refused = assertThrows(InstallException.class, () -> places.install(TestPerson.away()));

    assertEquals(
        "this image is not safe to run: others may write to " + places.places().image().program(),
        refused.getMessage());
    assertTrue(Files.notExists(places.settings()));
  }

  @Test
  void whatIsNoImageIsNotInstalled() throws Exception {
    var nothing = places.withImage(Files.createDirectory(folder.resolve("nothing")));

    assertThrows(InstallException.class, () -> nothing.install(TestPerson.away()));
  }

  @Test
  void imagesLieSideBySideAndTheLastOneCounts() throws Exception {
    places.install(TestPerson.away());
    var other = places.withImage(TestPlaces.image(folder.resolve("image-2"), "two"));

    other.install(TestPerson.away());
    other.install(TestPerson.away());

    assertEquals(Path.of("1.2-2"), Files.readSymbolicLink(places.data().resolve("current")));
    assertTrue(Files.readString(Path.of(places.command())).contains("echo two"));
    assertTrue(new ImageFolder(places.data().resolve("1.2")).isSameAs(places.places().image()));
    assertFalse(Files.exists(places.data().resolve("1.2-3")));
  }

  @Test
  void theInstalledImageInstallsItself() throws Exception {
    places.install(TestPerson.away());

    places.withImage(places.data().resolve("1.2")).install(TestPerson.away());

    assertEquals(Path.of("1.2"), Files.readSymbolicLink(places.data().resolve("current")));
  }

  @Test
  void anImageInPlaceStaysThere() throws Exception {
    var options =
        new InstallOptions(
            places.options(null, null, false).configDirectories(),
            null,
            null,
            false,
            "1.2",
            true,
            false,
            false);

    new Installation(places.places(), options, TestPerson.away()).run();

    String program = places.places().image().program().toString();
    assertTrue(Files.readString(places.settings()).contains(program));
    assertTrue(Files.notExists(places.data()));
    places.uninstall(TestPerson.away());
    assertTrue(Files.exists(Path.of(program)));
    assertTrue(Files.notExists(places.settings()));
  }

  @Test
  void manualAndCompletionLeadToTheImageInUseUnlessTheirPlacesAreTaken() throws Exception {
    Path image = places.places().image().folder().resolve("share");
    Path manual = Files.createDirectories(image.resolve("man/man1")).resolve("statusline.1");
    Path completion = Files.createDirectories(image.resolve("completions"));
    Files.writeString(manual, ".TH");
    Files.writeString(completion.resolve("statusline.bash"), "complete");
    Path shared = places.data().resolveSibling("");
    Path page = shared.resolve("man/man1/statusline.1");
    Path taken = shared.resolve("bash-completion/completions/statusline");
    Files.createDirectories(taken.resolveSibling(""));
    Files.writeString(taken, "mine");

    places.install(TestPerson.away());

    assertEquals(".TH", Files.readString(page));
    assertEquals("mine", Files.readString(taken));
    places.uninstall(TestPerson.away());
    assertTrue(Files.notExists(page, LinkOption.NOFOLLOW_LINKS));
    assertEquals("mine", Files.readString(taken));
  }

  @Test
  void anotherProgramOfOurNameOnThePathStays() throws Exception {
    Path link = places.places().images().link();
    Files.createDirectories(link.getParent());
    Files.writeString(link, "theirs");
    TestPerson person = TestPerson.away();

    places.install(person);
    places.uninstall(person);

    assertEquals("theirs", Files.readString(link));
    assertTrue(person.warned().startsWith(link + " is something else"), person.warned());
  }

  @Test
  void foreignFilesInTheDataDirectoryStay() throws Exception {
    places.install(TestPerson.away());
    Files.writeString(places.data().resolve("notes.txt"), "theirs");

    places.uninstall(TestPerson.away());

    try (Stream<Path> rest = Files.list(places.data())) {
      assertEquals(List.of(places.data().resolve("notes.txt")), rest.toList());
    }
  }

  @Test
  void whatAKilledInstallationLeftIsSweptAway() throws Exception {
    Path dead = Files.createDirectories(places.data().resolve(".new-1/bin")).getParent();
    Files.setLastModifiedTime(dead, java.nio.file.attribute.FileTime.fromMillis(0));
    Path busy = Files.createDirectories(places.data().resolve(".new-2"));

    places.install(TestPerson.away());

    assertFalse(Files.exists(dead, LinkOption.NOFOLLOW_LINKS));
    assertTrue(Files.exists(busy));
  }
}
