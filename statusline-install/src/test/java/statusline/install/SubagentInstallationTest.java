package statusline.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class SubagentInstallationTest extends InstallationTestBase {
  private static final String OTHER =
      "{\n"
          + "  // rows\n"
          + "  \"subagentStatusLine\": {\"type\": \"command\", \"command\": \"~/rows.sh\"},\n"
          + "  \"model\": \"opus\"\n"
          + "}\n";

  private void install(boolean subagents, boolean force) throws IOException, InstallException {
    InstallOptions usual = paths.options(null, null, force);
    var options =
        new InstallOptions(
            usual.configDirectories(), null, null, subagents, "1.2", false, force, false);
    new Installation(paths.paths(), options, TestDialog.withoutUser()).run();
  }

  private String settings() throws IOException {
    return Files.readString(paths.settings());
  }

  @Test
  void bothMembersAreAddedAndRemoved() throws Exception {
    Files.writeString(paths.settings(), "{\"model\": \"opus\"}\n");

    install(true, false);

    String ours = "\"command\": \"" + paths.command();
    assertTrue(settings().contains(ours + "\""), settings());
    assertTrue(settings().contains(ours + " --subagents\""), settings());
    paths.uninstall(TestDialog.withoutUser());
    assertEquals("{\"model\": \"opus\"}\n", settings());
  }

  @Test
  void foreignRowsStayWithoutTheOption() throws Exception {
    Files.writeString(paths.settings(), OTHER);

    install(false, false);

    assertTrue(settings().contains("~/rows.sh"), settings());
    paths.uninstall(TestDialog.withoutUser());
    assertEquals(OTHER, settings());
  }

  @Test
  void foreignRowsAreReplacedOnlyByForceAndRestored() throws Exception {
    Files.writeString(paths.settings(), OTHER);

    assertThrows(InstallException.class, () -> install(true, false));
    assertEquals(OTHER, settings());
    install(true, true);

    assertFalse(settings().contains("~/rows.sh"), settings());
    assertTrue(settings().contains("  // rows\n"), settings());
    paths.uninstall(TestDialog.withoutUser());
    assertEquals(OTHER, settings());
  }

  @Test
  void rowsOfASecondInstallationAreRemovedWithTheLine() throws Exception {
    Files.writeString(paths.settings(), OTHER);
    install(false, false);
    install(true, true);
    install(false, false);

    assertFalse(settings().contains("~/rows.sh"), settings());
    paths.uninstall(TestDialog.withoutUser());
    assertEquals(OTHER, settings());
  }

  @Test
  void onlyOurMembersChangeAfterAnotherEdit() throws Exception {
    Files.writeString(paths.settings(), OTHER);
    install(true, true);
    Files.writeString(paths.settings(), settings().replace("\"opus\"", "\"sonnet\""));

    paths.uninstall(TestDialog.withoutUser());

    assertTrue(settings().contains("\"command\": \"~/rows.sh\""), settings());
    assertTrue(settings().contains("\"sonnet\""), settings());
    assertFalse(settings().contains(paths.command()), settings());
  }

  @Test
  void rowsAreRemovedEvenIfTheLineIsGone() throws Exception {
    Files.writeString(paths.settings(), "{\"model\": \"opus\"}\n");
    install(true, false);
    String rows = paths.command() + " --subagents";
    Files.writeString(
        paths.settings(),
        "{\"subagentStatusLine\": {\"type\": \"command\", \"command\": \"" + rows + "\"}}");

    paths.uninstall(TestDialog.withoutUser());

    assertFalse(settings().contains(paths.command()), settings());
  }

  @Test
  void dryRunShowsBothMembers() throws Exception {
    InstallOptions usual = paths.options(null, null, false);
    var options =
        new InstallOptions(usual.configDirectories(), null, null, true, "1.2", false, false, true);
    TestDialog dialog = TestDialog.withoutUser();

    new Installation(paths.paths(), options, dialog).run();

    assertTrue(dialog.messages().contains("+  \"statusLine\""), dialog.messages());
    assertTrue(dialog.messages().contains("+  \"subagentStatusLine\""), dialog.messages());
    assertTrue(Files.notExists(paths.settings()));
  }
}
