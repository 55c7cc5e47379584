package statusline.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class SubagentInstallationTest extends InstallationScene {
  private static final String OTHER =
      "{\n"
          + "  // rows\n"
          + "  \"subagentStatusLine\": {\"type\": \"command\", \"command\": \"~/rows.sh\"},\n"
          + "  \"model\": \"opus\"\n"
          + "}\n";

  private void install(boolean subagents, boolean force) throws IOException, InstallException {
    InstallOptions usual = places.options(null, null, force);
    var options =
        new InstallOptions(
            usual.configDirectories(), null, null, subagents, "1.2", false, force, false);
    new Installation(places.places(), options, TestPerson.away()).run();
  }

  private String settings() throws IOException {
    return Files.readString(places.settings());
  }

  @Test
  void bothMembersComeAndGo() throws Exception {
    Files.writeString(places.settings(), "{\"model\": \"opus\"}\n");

    install(true, false);

    String ours = "\"command\": \"" + places.command();
    assertTrue(settings().contains(ours + "\""), settings());
    assertTrue(settings().contains(ours + " --subagents\""), settings());
    places.uninstall(TestPerson.away());
    assertEquals("{\"model\": \"opus\"}\n", settings());
  }

  @Test
  void withoutTheOptionTheRowsOfAnotherStay() throws Exception {
    Files.writeString(places.settings(), OTHER);

    install(false, false);

    assertTrue(settings().contains("~/rows.sh"), settings());
    places.uninstall(TestPerson.away());
    assertEquals(OTHER, settings());
  }

  @Test
  void theRowsOfAnotherAreReplacedByForceOnlyAndComeBackByteForByte() throws Exception {
    Files.writeString(places.settings(), OTHER);

    assertThrows(InstallException.class, () -> install(true, false));
    assertEquals(OTHER, settings());
    install(true, true);

    assertFalse(settings().contains("~/rows.sh"), settings());
    assertTrue(settings().contains("  // rows\n"), settings());
    places.uninstall(TestPerson.away());
    assertEquals(OTHER, settings());
  }

  @Test
  void rowsThatComeWithASecondInstallationGoWithTheLine() throws Exception {
    Files.writeString(places.settings(), OTHER);
    install(false, false);
    install(true, true);
    install(false, false);

    assertFalse(settings().contains("~/rows.sh"), settings());
    places.uninstall(TestPerson.away());
    assertEquals(OTHER, settings());
  }

  @Test
  void whereSomebodyElseHasWrittenMeanwhileOnlyTheMembersChange() throws Exception {
    Files.writeString(places.settings(), OTHER);
    install(true, true);
    Files.writeString(places.settings(), settings().replace("\"opus\"", "\"sonnet\""));

    places.uninstall(TestPerson.away());

    assertTrue(settings().contains("\"command\": \"~/rows.sh\""), settings());
    assertTrue(settings().contains("\"sonnet\""), settings());
    assertFalse(settings().contains(places.command()), settings());
  }

  @Test
  void rowsAloneAreTakenAwayWhereTheHostHasDroppedTheLine() throws Exception {
    Files.writeString(places.settings(), "{\"model\": \"opus\"}\n");
    install(true, false);
    String rows = places.command() + " --subagents";
    Files.writeString(
        places.settings(),
        "{\"subagentStatusLine\": {\"type\": \"command\", \"command\": \"" + rows + "\"}}");

    places.uninstall(TestPerson.away());

    assertFalse(settings().contains(places.command()), settings());
  }

  @Test
  void aDryRunShowsBoth() throws Exception {
    InstallOptions usual = places.options(null, null, false);
    var options =
        new InstallOptions(usual.configDirectories(), null, null, true, "1.2", false, false, true);
    TestPerson person = TestPerson.away();

    new Installation(places.places(), options, person).run();

    assertTrue(person.told().contains("+  \"statusLine\""), person.told());
    assertTrue(person.told().contains("+  \"subagentStatusLine\""), person.told());
    assertTrue(Files.notExists(places.settings()));
  }
}
