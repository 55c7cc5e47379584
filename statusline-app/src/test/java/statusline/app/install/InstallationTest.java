package statusline.app.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
  private static final String FOREIGN =
      "{\n  \"statusLine\": {\"type\": \"command\", \"command\": \"~/line.sh\"}\n}\n";

  @TempDir Path folder;

  private TestPlaces places;

  @BeforeEach
  void makePlaces() throws IOException {
    places = TestPlaces.in(folder);
  }

  private static void setMode(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> paths = Files.walk(folder.resolve("home"))) {
      return paths.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void theHostGetsTheInstalledProgramByItsLastingPath() throws Exception {
    assertEquals(0, places.install(TestPerson.away()));

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
            .formatted(places.command()),
        Files.readString(places.settings()));
    assertEquals(Path.of("1.2"), Files.readSymbolicLink(places.data().resolve("current")));
    assertTrue(new ImageFolder(places.data().resolve("1.2")).isSameAs(places.places().image()));
    assertEquals(
        Path.of(places.command()), Files.readSymbolicLink(places.places().images().link()));
  }

  @Test
  void aPathWithASpaceAndAQuoteIsQuotedForTheShell() throws Exception {
    places = TestPlaces.in(Files.createDirectory(folder.resolve("it's mine")));

    places.install(TestPerson.away());

    String quoted = places.command().replace("it's mine", "it'\\''s mine");
    String json = "\"command\": \"'" + quoted.replace("\\", "\\\\") + "'\"";
    assertTrue(Files.readString(places.settings()).contains(json), json);
    assertEquals(0, places.uninstall(TestPerson.away()));
    assertTrue(Files.notExists(places.settings()));
  }

  @Test
  void afterwardsNothingIsLeft() throws Exception {
    List<String> before = everything();
    places.install(TestPerson.away());

    places.uninstall(TestPerson.away());

    List<String> after = new ArrayList<>(everything());
    after.removeIf(path -> path.matches(".*/\\.local(/bin|/share)?"));
    assertEquals(before, after);
    assertTrue(Files.notExists(places.places().environment().stateDirectory().resolve("former")));
  }

  @Test
  void aForeignStatusLineStaysWhereNobodyCanBeAsked() throws Exception {
    Files.writeString(places.settings(), FOREIGN);

    var refused = assertThrows(InstallException.class, () -> places.install(TestPerson.away()));

    assertEquals(
        places.settings() + " has another status line; --force replaces it", refused.getMessage());
    assertEquals(FOREIGN, Files.readString(places.settings()));
    assertTrue(Files.notExists(places.data()), "nothing was done");
  }

  @Test
  void aForeignStatusLineIsShownAndStaysAfterANo() throws Exception {
    Files.writeString(places.settings(), FOREIGN);
    TestPerson person = TestPerson.saying(false);

    assertThrows(InstallException.class, () -> places.install(person));

    assertTrue(person.told().contains("~/line.sh"), person.told());
    assertEquals(FOREIGN, Files.readString(places.settings()));
  }

  @Test
  void aForeignStatusLineIsReplacedAfterAYesAndKeptForTheOwnerAlone() throws Exception {
    Files.writeString(places.settings(), FOREIGN);

    places.install(TestPerson.saying(true));

    assertTrue(Files.readString(places.settings()).contains(places.command()));
    Path former = places.places().environment().stateDirectory().resolve("former");
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
  void theFormerCommandLiesBesideTheImageAndGoesAgain() throws Exception {
    Files.writeString(places.settings(), FOREIGN);
    Path directory = places.places().environment().configDirectory();
    Path file = FormerCommandFile.in(places.data(), directory).file();

    places.installByForce();
    places.installByForce();

    assertEquals("~/line.sh", Files.readString(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    places.uninstall(TestPerson.away());
    assertTrue(Files.notExists(places.data()));
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
  void theFormerCommandLiesWithinAnImageThatStaysWhereItIs() throws Exception {
    Files.writeString(places.settings(), FOREIGN);
    Path directory = places.places().environment().configDirectory();
    Path image = places.places().image().folder();
    InstallOptions usual = places.options(null, null, true);
    var inPlace =
        new InstallOptions(usual.configDirectories(), null, null, false, "1.2", true, true, false);

    new Installation(places.places(), inPlace, TestPerson.away()).run();

    assertEquals(Optional.of("~/line.sh"), FormerCommandFile.command(image, directory));
    assertTrue(Files.notExists(places.data()));
    places.uninstall(TestPerson.away());
    assertEquals(Optional.empty(), FormerCommandFile.command(image, directory));
    assertTrue(Files.notExists(image.resolve("former")));
  }

  @Test
  void aFormerCommandThatOthersMayHaveWrittenIsNone() throws Exception {
    Files.writeString(places.settings(), FOREIGN);
    Path directory = places.places().environment().configDirectory();
    places.installByForce();
    Path installed = places.data().resolve("1.2");
    Path file = FormerCommandFile.in(places.data(), directory).file();

    assertEquals(Optional.of("~/line.sh"), FormerCommandFile.command(installed, directory));
    setMode(file, "rw-rw-rw-");
    assertEquals(Optional.empty(), FormerCommandFile.command(installed, directory));
  }

  @Test
  void oursIsReplacedWithoutAQuestionAndKeepsWhatWasDecided() throws Exception {
    new Installation(places.places(), places.options(3L, 2.5, false), TestPerson.away()).run();

    places.install(TestPerson.away());

    String settings = Files.readString(places.settings());
    assertTrue(settings.contains("\"padding\": 3,\n    \"refreshInterval\": 2.5\n"), settings);
  }

  @Test
  void ourConfigurationLearnsThePadding() throws Exception {
    Files.writeString(places.configuration(), "{\n  // mine\n  \"modules\": {}\n}\n");

    new Installation(places.places(), places.options(3L, null, false), TestPerson.away()).run();

    assertEquals(
        "{\n  // mine\n  \"modules\": {},\n  \"renderer\": {\n    \"padding\": 3\n  }\n}\n",
        Files.readString(places.configuration()));
  }

  @Test
  void withoutPaddingOurConfigurationIsNotTouched() throws Exception {
    places.install(TestPerson.away());

    assertTrue(Files.notExists(places.configuration()));
  }

  @Test
  void aDryRunShowsTheDifferenceOfThatMemberAndDoesNothing() throws Exception {
    Files.writeString(
        places.settings(), "{\n  \"env\": {\"KEY\": \"secret\"},\n" + FOREIGN.substring(2));
    List<String> before = everything();
    InstallOptions real = places.options(null, null, false);
    var options =
        new InstallOptions(real.configDirectories(), null, null, false, "1.2", false, false, true);
    TestPerson person = TestPerson.away();

    assertEquals(0, new Installation(places.places(), options, person).run());

    assertEquals(before, everything());
    assertTrue(person.told().contains("@@ line 3 @@\n-  \"statusLine\": {\"type\""), person.told());
    assertTrue(person.told().contains("+  \"statusLine\": {"), person.told());
    assertFalse(person.told().contains("secret"), person.told());
  }

  @Test
  void whatIsNotToBeWrittenIsToBePasted() throws Exception {
    Files.writeString(places.settings(), FOREIGN);
    setMode(places.settings(), "r--r--r--");
    TestPerson person = TestPerson.away();

    assertEquals(Installation.BY_HAND, places.install(person));

    assertEquals(FOREIGN, Files.readString(places.settings()));
    assertTrue(person.told().contains("\"command\": \"" + places.command() + "\""), person.told());
    assertEquals(places.settings() + " is not edited; put this into it by hand:", person.warned());
  }

  @Test
  void aFileInAFolderThatIsNotToBeWrittenIsToBePasted() throws Exception {
    Path store = Files.createDirectory(folder.resolve("store"));
    Files.writeString(store.resolve("settings.json"), "{}");
    setMode(store, "r-xr-xr-x");
    Files.createSymbolicLink(places.settings(), store.resolve("settings.json"));
    try {
      assertEquals(Installation.BY_HAND, places.install(TestPerson.away()));
    } finally {
      setMode(store, "rwxr-xr-x");
    }
    assertEquals("{}", Files.readString(places.settings()));
  }

  @Test
  void whatBecameReadOnlyIsGoneFromByHandAndTheImageStays() throws Exception {
    Files.writeString(places.settings(), FOREIGN);
    places.installByForce();
    setMode(places.settings(), "r--r--r--");
    TestPerson person = TestPerson.away();

    assertEquals(Installation.BY_HAND, places.uninstall(person));

    assertTrue(person.told().contains("+  \"statusLine\": {\"type\""), person.told());
    assertTrue(Files.exists(Path.of(places.command())));
  }

  @Test
  void aChainOfLinksStaysAndItsEndIsEdited() throws Exception {
    Path real = Files.createDirectories(folder.resolve("dotfiles")).resolve("real.json");
    Files.writeString(real, FOREIGN);
    Files.createSymbolicLink(folder.resolve("middle"), Path.of("dotfiles/real.json"));
    Files.createSymbolicLink(places.settings(), folder.resolve("middle"));

    places.installByForce();
    assertTrue(Files.readString(real).contains(places.command()));
    assertTrue(Files.isSymbolicLink(places.settings()));
    places.uninstall(TestPerson.away());

    assertEquals(FOREIGN, Files.readString(real));
    assertTrue(Files.isSymbolicLink(places.settings()));
  }

  @Test
  void twoConfigurationDirectoriesAreInstalledAndBothRemembered() throws Exception {
    Path other = Files.createDirectory(folder.resolve("work"));
    Files.writeString(other.resolve("settings.json"), FOREIGN);
    InstallOptions options = places.options(null, null, true);
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
    new Installation(places.places(), both, TestPerson.away()).run();
    assertTrue(Files.readString(other.resolve("settings.json")).contains(places.command()));

    var uninstallation = new Uninstallation(places.places(), false, false, TestPerson.away());
    uninstallation.run(options.configDirectories());
    assertTrue(Files.exists(Path.of(places.command())), "the other one runs it");
    places.uninstall(TestPerson.away());

    assertEquals(FOREIGN, Files.readString(other.resolve("settings.json")));
    assertTrue(Files.notExists(places.settings()));
    assertTrue(Files.notExists(places.data()));
  }

  @Test
  void whatTheUserChangedMeanwhileIsNotOursToUndo() throws Exception {
    places.install(TestPerson.away());
    Files.writeString(places.settings(), FOREIGN);

    assertEquals(0, places.uninstall(TestPerson.away()));

    assertEquals(FOREIGN, Files.readString(places.settings()));
    assertTrue(Files.notExists(places.data()));
  }

  @Test
  void anImageThatOthersMayWriteToIsRefused() throws Exception {
    setMode(places.places().image().program(), "rwxrwxrwx");

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

  @Test
  void stateAndConfigurationGoWhenAsked() throws Exception {
    Path store = places.places().environment().stateDirectory().resolve("store");
    places.install(TestPerson.away());
    Files.writeString(Files.createDirectories(store).resolve("x.bin"), "x");
    Files.writeString(places.configuration(), "{}");

    places.uninstall(TestPerson.away());
    assertTrue(Files.exists(store) && Files.exists(places.configuration()));
    new Uninstallation(places.places(), false, true, TestPerson.away()).run(List.of());

    assertTrue(Files.notExists(store.getParent()));
    assertTrue(Files.notExists(places.configuration()));
  }
}
