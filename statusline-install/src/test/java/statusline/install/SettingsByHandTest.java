package statusline.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Settings that are read-only, or lie elsewhere than where the host looks.
class SettingsByHandTest extends InstallationScene {
  @Test
  void whatIsNotToBeWrittenIsToBePasted() throws Exception {
    Files.writeString(places.settings(), TestPlaces.FOREIGN);
    TestPlaces.setMode(places.settings(), "r--r--r--");
    TestPerson person = TestPerson.away();

    assertEquals(Installation.BY_HAND, places.install(person));

    assertEquals(TestPlaces.FOREIGN, Files.readString(places.settings()));
    assertTrue(person.told().contains("\"command\": \"" + places.command() + "\""), person.told());
    assertEquals(places.settings() + " is not edited; put this into it by hand:", person.warned());
  }

  @Test
  void aFileInAFolderThatIsNotToBeWrittenIsToBePasted() throws Exception {
    Path store = Files.createDirectory(folder.resolve("store"));
    Files.writeString(store.resolve("settings.json"), "{}");
    TestPlaces.setMode(store, "r-xr-xr-x");
    Files.createSymbolicLink(places.settings(), store.resolve("settings.json"));
    try {
      assertEquals(Installation.BY_HAND, places.install(TestPerson.away()));
    } finally {
      TestPlaces.setMode(store, "rwxr-xr-x");
    }
    assertEquals("{}", Files.readString(places.settings()));
  }

  @Test
  void whatBecameReadOnlyIsGoneFromByHandAndTheImageStays() throws Exception {
    Files.writeString(places.settings(), TestPlaces.FOREIGN);
    places.installByForce();
    TestPlaces.setMode(places.settings(), "r--r--r--");
    TestPerson person = TestPerson.away();

    assertEquals(Installation.BY_HAND, places.uninstall(person));

    assertTrue(person.told().contains("+  \"statusLine\": {\"type\""), person.told());
    assertTrue(Files.exists(Path.of(places.command())));
  }

  @Test
  void aChainOfLinksStaysAndItsEndIsEdited() throws Exception {
    Path real = Files.createDirectories(folder.resolve("dotfiles")).resolve("real.json");
    Files.writeString(real, TestPlaces.FOREIGN);
    Files.createSymbolicLink(folder.resolve("middle"), Path.of("dotfiles/real.json"));
    Files.createSymbolicLink(places.settings(), folder.resolve("middle"));

    places.installByForce();
    assertTrue(Files.readString(real).contains(places.command()));
    assertTrue(Files.isSymbolicLink(places.settings()));
    places.uninstall(TestPerson.away());

    assertEquals(TestPlaces.FOREIGN, Files.readString(real));
    assertTrue(Files.isSymbolicLink(places.settings()));
  }
}
