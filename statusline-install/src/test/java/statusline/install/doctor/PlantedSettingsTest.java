package statusline.install.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import statusline.config.AccountList;
import statusline.config.Environment;
import statusline.install.Daemons;
import statusline.install.InstallPaths;
import statusline.testing.TestEnvironment;

/// Plants a status line command in a repository. The command creates a marker file.
class PlantedSettingsTest {
  @TempDir Path folder;

  private Environment environment;
  private Path project;
  private Path marker;

  @BeforeEach
  void createRepository() throws IOException {
    environment = TestEnvironment.in(folder);
    project = Files.createDirectories(folder.resolve("project/.claude")).getParent();
    marker = folder.resolve("marker");
  }

  /// A place of the command, and what the host knows of the folder.
  enum Plant {
    NEVER_OPENED("settings.json", ""),
    REFUSED("settings.json", "{'projects':{'PROJECT':{'hasTrustDialogAccepted':false}}}"),
    LOCAL("settings.local.json", "{'projects':{'PROJECT':{}}}"),
    TEXT_INSTEAD_OF_FLAG(
        "settings.json", "{'projects':{'PROJECT':{'hasTrustDialogAccepted':'true'}}}"),
    OTHER_FOLDER_TRUSTED(
        "settings.json", "{'projects':{'PROJECT-2':{'hasTrustDialogAccepted':true}}}"),
    TRUST_OUTSIDE_PROJECTS("settings.json", "{'PROJECT':{'hasTrustDialogAccepted':true}}"),
    TRUST_WITHDRAWN(
        "settings.local.json",
        "{'projects':{'PROJECT':{'hasTrustDialogAccepted':true,'hasTrustDialogAccepted':false}}}"),
    BROKEN_TRUST_FILE("settings.json", "{'projects':{'PROJECT':{'hasTrustDialogAccepted':true}}");

    final String file;
    final String host;

    Plant(String file, String host) {
      this.file = file;
      this.host = host;
    }
  }

  private static String json(String text, Path project) {
    return text.replace('\'', '"').replace("PROJECT", project.toString());
  }

  private void host(String text) throws IOException {
    Files.writeString(environment.home().resolve(".claude.json"), json(text, project));
  }

  private void trustProject() throws IOException {
    host("{'projects':{'PROJECT':{'hasTrustDialogAccepted':true}}}");
  }

  private void plant(Path file) throws IOException {
    Files.writeString(
        file, json("{'statusLine':{'command':'touch " + marker + "; echo line'}}", project));
  }

  private DoctorReport report() throws InterruptedException, IOException {
    var paths =
        InstallPaths.of(
            environment,
            folder.resolve("image"),
            null,
            new Daemons(Optional.empty()),
            AccountList.in(environment.stateDirectory()));
    var context =
        new DoctorContext(
            paths, project, Optional.empty(), Optional.empty(), folder.resolve("managed.json"));
    var report = new DoctorReport();
    new CommandCheck(context).run(report);
    return report;
  }

  private void assertNotRun(Path file) throws Exception {
    DoctorReport report = report();

    assertFalse(Files.exists(marker));
    assertEquals(1, report.problems().size());
    assertEquals(
        "the status line command of " + file + " was not run", report.problems().getFirst().what());
    assertTrue(
        report.problems().getFirst().why().startsWith("the host does not trust " + project),
        report.problems().getFirst()::why);
  }

  @ParameterizedTest
  @EnumSource
  void commandOfUntrustedProjectIsNotRun(Plant plant) throws Exception {
    Path file = project.resolve(".claude").resolve(plant.file);
    plant(file);
    if (!plant.host.isEmpty()) {
      host(plant.host);
    }

    assertNotRun(file);
  }

  @Test
  void trustFileOfTheProjectDoesNotCount() throws Exception {
    environment = environment.withConfigDirectory(project.resolve(".claude"));
    Path file = project.resolve(".claude/settings.json");
    plant(file);
    trustProject();
    Files.move(environment.home().resolve(".claude.json"), project.resolve(".claude/.claude.json"));

    assertNotRun(file);
  }

  @Test
  void linkedDirectoryOfProjectIsNotTrusted() throws Exception {
    Path real = Files.move(project.resolve(".claude"), project.resolve("real"));
    Files.createSymbolicLink(project.resolve(".claude"), real);
    plant(real.resolve("settings.json"));

    assertNotRun(project.resolve(".claude/settings.json"));
  }

  @Test
  void commandOfUserIsRunInsteadOfThatOfTheProject() throws Exception {
    plant(project.resolve(".claude/settings.json"));
    Path ran = folder.resolve("ran");
    Files.writeString(
        environment.configDirectory().resolve("settings.json"),
        json("{'statusLine':{'command':'touch " + ran + "; echo mine'}}", project));

    DoctorReport report = report();

    assertFalse(Files.exists(marker));
    assertTrue(Files.exists(ran));
    assertEquals("mine", report.facts().get("command line"));
    assertEquals("user settings", report.facts().get("command of"));
  }

  @Test
  void commandOfTrustedProjectIsRun() throws Exception {
    plant(project.resolve(".claude/settings.json"));
    trustProject();

    assertEquals(0, report().problems().size());
    assertTrue(Files.exists(marker));
  }

  @Test
  void managedCommandIsRun() throws Exception {
    plant(folder.resolve("managed.json"));

    assertEquals(0, report().problems().size());
    assertTrue(Files.exists(marker));
  }

  @Test
  void userSettingsInTheHomeDirectoryAreNotThoseOfAProject() throws Exception {
    project = environment.home();
    plant(environment.configDirectory().resolve("settings.json"));

    assertEquals(0, report().problems().size());
    assertTrue(Files.exists(marker));
  }

  @Test
  void linkedUserSettingsAreNotThoseOfAProject() throws Exception {
    Path dotfiles = Files.createDirectories(folder.resolve("dotfiles"));
    Path real = Files.move(environment.configDirectory(), dotfiles.resolve(".claude"));
    Files.createSymbolicLink(environment.configDirectory(), real);
    plant(real.resolve("settings.json"));
    project = dotfiles;

    assertEquals(0, report().problems().size());
    assertTrue(Files.exists(marker));
  }
}
