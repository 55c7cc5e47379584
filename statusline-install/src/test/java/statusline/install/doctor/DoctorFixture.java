package statusline.install.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import statusline.config.AccountList;
import statusline.config.Environment;
import statusline.install.Daemons;
import statusline.install.InstallPaths;
import statusline.testing.TestEnvironment;

/// A healthy system, of which a test breaks one thing.
abstract class DoctorFixture {
  @TempDir Path folder;

  Environment environment;
  Path image;
  Path instance;
  Optional<String> build = Optional.of("b1");

  AccountList accounts() {
    return AccountList.in(environment.stateDirectory());
  }

  @BeforeEach
  void createHealthySystem() throws IOException {
    environment = TestEnvironment.in(folder);
    image = folder.resolve("image");
    instance = directory("run/1-0");
    setMode(folder.resolve("run"), "rwx------");
    directory("image/lib");
    directory("project/.claude");
    directory("state");
    accounts().add(environment.configDirectory());
    Files.createFile(image.resolve("lib/statusline.aot"));
    Files.createFile(image.resolve("lib/aot.b1.0.0"));
    directory("image/runtime/lib");
    Files.createFile(image.resolve("runtime/lib/modules"));
    Files.createFile(image.resolve("lib/jvm.options"));
    program("image/bin/statusline", "cat > /dev/null; echo line");
    program("image/runtime/bin/java", "exit 0");
    program("bin/git", "exit 0");
    settings("\"command\": \"" + image.resolve("bin/statusline") + "\"");
  }

  Path directory(String name) throws IOException {
    Path directory = Files.createDirectories(folder.resolve(name));
    setMode(directory, "rwx------");
    return directory;
  }

  void program(String name, String script) throws IOException {
    Path program = folder.resolve(name);
    Files.createDirectories(program.getParent());
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    setMode(program, "rwxr-xr-x");
  }

  static void setMode(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  void settings(String statusLine) throws IOException {
    Files.writeString(settingsFile(), "{\"statusLine\": {" + statusLine + "}}");
  }

  Path settingsFile() {
    return environment.configDirectory().resolve("settings.json");
  }

  DoctorContext context() {
    InstallPaths paths =
        InstallPaths.of(environment, image, null, new Daemons(Optional.empty()), accounts());
    return new DoctorContext(
        paths,
        folder.resolve("project"),
        Optional.of(instance),
        build,
        folder.resolve("managed-settings.json"));
  }

  List<String> problems() throws InterruptedException {
    return new DoctorReport()
        .run(DoctorChecks.of(context())).problems().stream().map(DoctorProblem::what).toList();
  }

  void assertReported(Function<DoctorContext, DoctorCheck> check, String what, String fix)
      throws InterruptedException {
    List<DoctorProblem> problems =
        new DoctorReport().run(List.of(check.apply(context()))).problems();
    assertEquals(1, problems.size(), problems::toString);
    assertEquals(what, problems.getFirst().what());
    assertTrue(problems.getFirst().fix().contains(fix), problems::toString);
    assertFalse(problems.getFirst().why().isBlank());
    assertTrue(problems().contains(what), "all checks together report it as well");
  }
}
