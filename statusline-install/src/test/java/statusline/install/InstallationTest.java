package statusline.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// An installation, and the way back, as the host and its user see them.
class InstallationTest extends InstallationScene {
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
        places.settings(),
        "{\n  \"env\": {\"KEY\": \"secret\"},\n" + TestPlaces.FOREIGN.substring(2));
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
  void twoConfigurationDirectoriesAreInstalledAndBothRemembered() throws Exception {
    Path other = Files.createDirectory(folder.resolve("work"));
    Files.writeString(other.resolve("settings.json"), TestPlaces.FOREIGN);
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

    assertEquals(TestPlaces.FOREIGN, Files.readString(other.resolve("settings.json")));
    assertTrue(Files.notExists(places.settings()));
    assertTrue(Files.notExists(places.data()));
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
