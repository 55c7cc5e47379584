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

/// What becomes of the status line that somebody had before.
class FormerStatusLineTest extends InstallationScene {
  @Test
  void aForeignStatusLineStaysWhereNobodyCanBeAsked() throws Exception {
    Files.writeString(places.settings(), TestPlaces.FOREIGN);

    var refused = assertThrows(InstallException.class, () -> places.install(TestPerson.away()));

    assertEquals(
        places.settings() + " has another status line; --force replaces it", refused.getMessage());
    assertEquals(TestPlaces.FOREIGN, Files.readString(places.settings()));
    assertTrue(Files.notExists(places.data()), "nothing was done");
  }

  @Test
  void aForeignStatusLineIsShownAndStaysAfterANo() throws Exception {
    Files.writeString(places.settings(), TestPlaces.FOREIGN);
    TestPerson person = TestPerson.saying(false);

    assertThrows(InstallException.class, () -> places.install(person));

    assertTrue(person.told().contains("~/line.sh"), person.told());
    assertEquals(TestPlaces.FOREIGN, Files.readString(places.settings()));
  }

  @Test
  void aForeignStatusLineIsReplacedAfterAYesAndKeptForTheOwnerAlone() throws Exception {
    Files.writeString(places.settings(), TestPlaces.FOREIGN);

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
    Files.writeString(places.settings(), TestPlaces.FOREIGN);
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
  void theFormerCommandLiesWithinAnImageThatStaysWhereItIs() throws Exception {
    Files.writeString(places.settings(), TestPlaces.FOREIGN);
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
    Files.writeString(places.settings(), TestPlaces.FOREIGN);
    Path directory = places.places().environment().configDirectory();
    places.installByForce();
    Path installed = places.data().resolve("1.2");
    Path file = FormerCommandFile.in(places.data(), directory).file();

    assertEquals(Optional.of("~/line.sh"), FormerCommandFile.command(installed, directory));
    TestPlaces.setMode(file, "rw-rw-rw-");
    assertEquals(Optional.empty(), FormerCommandFile.command(installed, directory));
  }

  @Test
  void whatTheUserChangedMeanwhileIsNotOursToUndo() throws Exception {
    places.install(TestPerson.away());
    Files.writeString(places.settings(), TestPlaces.FOREIGN);

    assertEquals(0, places.uninstall(TestPerson.away()));

    assertEquals(TestPlaces.FOREIGN, Files.readString(places.settings()));
    assertTrue(Files.notExists(places.data()));
  }
}
