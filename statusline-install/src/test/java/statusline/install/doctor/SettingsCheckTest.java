package statusline.install.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.testing.TestEnvironment;

/// Tests faults in the host's settings.
class SettingsCheckTest extends DoctorFixture {
  @Test
  void foreignStatusLineIsReported() throws Exception {
    settings("\"command\": \"~/line.sh\"");

    assertReported(
        SettingsCheck::new,
        settingsFile() + " configures another status line",
        "statusline install");
  }

  @Test
  void foreignStatusLineOfTheProjectIsReported() throws Exception {
    Path local = folder.resolve("project/.claude/settings.local.json");
    Files.writeString(local, "{\"statusLine\": {\"command\": \"echo x\"}}");

    assertReported(SettingsCheck::new, local + " configures another status line", "edit " + local);
  }

  @Test
  void missingStatusLineIsReported() throws Exception {
    Files.writeString(settingsFile(), "{}");

    assertReported(
        SettingsCheck::new, "no settings file configures a status line", "statusline install");
  }

  @Test
  void disabledHooksAreReported() throws Exception {
    Path local = folder.resolve("project/.claude/settings.json");
    Files.writeString(local, "{\"disableAllHooks\": true}");

    assertReported(SettingsCheck::new, local + " sets disableAllHooks to true", "edit " + local);
  }

  @Test
  void installationIntoReadOnlySettingsIsNotSuggestedAlone() throws Exception {
    Files.writeString(settingsFile(), "{}");
    setMode(settingsFile(), "r--r--r--");

    assertReported(
        SettingsCheck::new,
        "no settings file configures a status line",
        settingsFile() + " is read-only; make it writable, then: statusline install");
  }

  private List<DoctorProblem> problemsOfPadding(String host, int ours) throws Exception {
    settings("\"command\": \"" + image.resolve("bin/statusline") + "\", \"padding\": " + host);
    TestEnvironment.configure(environment, "{\"renderer\": {\"padding\": " + ours + "}}");
    return new DoctorReport().run(List.of(new SettingsCheck(context()))).problems();
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0, 2, cuts off",
    "5.0, 1, 5, cuts off",
    "150, 3, 100, cuts off",
    "0, 3, 0, narrower",
    "-1, 3, 0, narrower",
    "null, 3, 0, narrower",
    "'\"x\"', 4, 0, narrower"
  })
  void paddingThatIsNotFollowedIsReported(String host, int ours, int right, String why)
      throws Exception {
    List<DoctorProblem> problems = problemsOfPadding(host, ours);

    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.getFirst().what().contains(settingsFile().toString()), problems::toString);
    assertTrue(problems.getFirst().why().contains(why), problems::toString);
    assertEquals("statusline config set renderer.padding " + right, problems.getFirst().fix());
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "0, 0", "-1, 0", "150, 100"})
  void followedPaddingIsFine(String host, int ours) throws Exception {
    assertEquals(List.of(), problemsOfPadding(host, ours));
  }
}
