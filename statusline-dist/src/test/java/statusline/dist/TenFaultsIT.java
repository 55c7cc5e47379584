package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Tests that `doctor` reports each of ten faults in an installation, with its fix and nothing
/// else.
@Tag("suite")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenFaultsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DOCUMENT = "{\"session_id\":\"a\",\"model\":{\"id\":\"m\"}}";

  private Path home;
  private BuiltImage installed;
  private final List<Path> planted = new ArrayList<>();

  @BeforeAll
  void install(@TempDir Path folder) throws Exception {
    home = folder;
    BuiltImage image = BuiltImage.built(home);
    image.assumeNative();
    assertEquals(0, image.command("install").exitCode());
    installed = BuiltImage.at(home.resolve(".local/share/statusline/current").toRealPath(), home);
  }

  @AfterAll
  void isHealthyAtTheEnd() throws Exception {
    if (installed != null) {
      BuiltImage.Outcome doctor = installed.command("doctor");
      installed.command("daemon", "stop");
      assertEquals(0, doctor.exitCode(), doctor.out());
    }
  }

  /// Removes the fault.
  @AfterEach
  void restore() throws Exception {
    for (Path file : planted) {
      Path kept = kept(file);
      if (Files.exists(kept)) {
        Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.deleteIfExists(file);
      }
    }
    planted.clear();
  }

  private static Path kept(Path file) {
    return file.resolveSibling(file.getFileName() + ".kept");
  }

  /// Replaces the content of a file and keeps its mode.
  private void plant(Path file, byte[] content) throws IOException {
    planted.add(file);
    Path next = file.resolveSibling(file.getFileName() + ".next");
    if (Files.exists(file)) {
      Files.copy(file, kept(file), StandardCopyOption.COPY_ATTRIBUTES);
      Files.copy(file, next, StandardCopyOption.COPY_ATTRIBUTES);
    }
    Files.write(next, content);
    // A running program cannot be written to, but it can be replaced.
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void plant(Path file, String content) throws IOException {
    plant(file, content.getBytes(StandardCharsets.UTF_8));
  }

  private Path settings() {
    return home.resolve(".claude/settings.json");
  }

  private void assertFound(BuiltImage image, String what, String fix) throws Exception {
    BuiltImage.Outcome outcome = image.command("doctor", "--json");

    JsonNode findings = JSON.readTree(outcome.out()).path("findings");
    assertEquals(1, findings.size(), outcome.out());
    assertTrue(findings.get(0).path("what").asText().contains(what), outcome.out());
    assertTrue(findings.get(0).path("mend").asText().contains(fix), outcome.out());
    assertEquals(1, outcome.exitCode());
  }

  @Test
  void wrongPermission() throws Exception {
    Path program = installed.launcher();
    plant(program, Files.readAllBytes(program));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xrwx"));

    assertFound(installed, "others may write to " + program, "chmod go-w");
  }

  @Test
  void staleCache() throws Exception {
    plant(installed.cache(), new byte[8_192]);

    assertFound(installed, "the AOT cache does not fit this image", "bin/statusline install");
  }

  @Test
  void invalidConfiguration() throws Exception {
    Path file = home.resolve(".claude/statusline.user.json");
    plant(file, "{\n  \"modules\": {,}\n}");

    assertFound(installed, file + ", line 2, column 15: it is not JSON", "edit " + file);
  }

  @Test
  void missingGit() throws Exception {
    Path empty = Files.createDirectories(home.resolve("empty"));

    assertFound(installed.with("PATH", empty.toString()), "git is not on the PATH", "install git");
  }

  @Test
  void foreignStatusLine() throws Exception {
    plant(settings(), "{\"statusLine\": {\"type\": \"command\", \"command\": \"echo foreign\"}}");

    assertFound(installed, settings() + " configures another status line", "statusline install");
  }

  @Test
  void disabledHooks() throws Exception {
    String json = Files.readString(settings());
    plant(settings(), json.replaceFirst("\\{", "{\"disableAllHooks\": true,"));

    assertFound(installed, settings() + " sets disableAllHooks to true", "edit " + settings());
  }

  @Test
  void deadSocket() throws Exception {
    installed.line(DOCUMENT);
    long pid = status().path("pid").asLong();
    ProcessHandle daemon = ProcessHandle.of(pid).orElseThrow();
    daemon.destroyForcibly();
    daemon.onExit().join();

    assertFound(installed, "the daemon's socket does not answer", "statusline daemon start");
  }

  private JsonNode status() throws Exception {
    return JSON.readTree(installed.command("daemon", "status", "--json").out());
  }

  /// A program of another build replaces the running one.
  @Test
  void oldDaemon() throws Exception {
    installed.line(DOCUMENT);
    String build = status().path("buildId").asText();
    String program = Files.readString(installed.launcher(), StandardCharsets.ISO_8859_1);
    assertTrue(program.contains(build), "the program does not name its build");
    String newer = program.replace(build, "f".repeat(build.length()));
    plant(installed.launcher(), newer.getBytes(StandardCharsets.ISO_8859_1));

    assertFound(
        installed, "the daemon has another build (" + build + ")", "statusline daemon stop");
    installed.command("daemon", "stop");
  }

  @Test
  void failingDataModule() throws Exception {
    Path broken = home.resolve("broken");
    plant(broken, "#!/bin/sh\necho 'no such account' >&2\nexit 3\n");
    Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(home.resolve(".claude/projects"));
    String options = "\"source\": \"ccusage\", \"maxRetries\": 0";
    plant(
        home.resolve(".claude/statusline.user.json"),
        "{\"modules\": {\"cost\": {" + options + ", \"command\": \"" + broken + "\"}}}");
    Deadline.await(
        "the circuit of the data module is open",
        () -> {
          installed.line(DOCUMENT);
          String stats = installed.command("stats", "--json").out();
          return stats.replace(" ", "").contains("\"openCircuits\":1");
        });

    assertFound(installed, "data module cost: ", "modules.cost.enabled");
    installed.command("daemon", "stop");
  }

  @Test
  void imageBuiltWithoutCompiler() throws Exception {
    plant(installed.launcher(), Files.readAllBytes(installed.runBy("statusline-jvm").launcher()));

    assertFound(installed, "this image has no native client", "install cc");
  }
}
