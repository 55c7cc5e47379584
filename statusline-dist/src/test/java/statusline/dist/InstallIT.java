package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests installation and removal with the built image in a new home directory.
@Order(2)
class InstallIT {
  private static final Pattern COMMAND = Pattern.compile("\"command\": \"([^\"]*)\"");
  private static final Pattern PID = Pattern.compile("\"pid\":(\\d+)");
  private static final byte[] DOCUMENT =
      "{\"session_id\":\"a\",\"model\":{\"display_name\":\"M-a\"}}"
          .getBytes(StandardCharsets.UTF_8);
  private static final String FOREIGN =
      "{\n  // mine\n  \"statusLine\": {\"type\": \"command\", \"command\": \"echo old\"},\n"
          + "  \"model\": \"opus\"\n}\n";

  @TempDir Path home;
  private BuiltImage image;
  private Path settings;
  private Path data;

  @BeforeEach
  void makeHome() throws IOException {
    image = BuiltImage.built(home);
    settings = Files.createDirectories(home.resolve(".claude")).resolve("settings.json");
    data = home.resolve(".local/share/statusline");
  }

  @AfterEach
  void stop() throws IOException {
    image.stopDaemon();
  }

  /// {@return the command that the host would run}
  private String configured() throws IOException {
    Matcher command = COMMAND.matcher(Files.readString(settings));
    assertTrue(command.find(), "no command");
    return command.group(1);
  }

  @Test
  void hostGetsLineAndUninstallRestoresEveryByte() throws Exception {
    Files.writeString(settings, FOREIGN);

    assertEquals(0, image.command("install", "--force").exitCode());
    BuiltImage.Outcome line = image.run(List.of("/bin/sh", "-c", configured()), DOCUMENT);
    assertTrue(line.line().startsWith("M-a"), line.out());
    BuiltImage installed = BuiltImage.at(data.resolve("current"), home);
    assertSuccess(installed.command("uninstall"));

    assertEquals(FOREIGN, Files.readString(settings));
    assertFalse(Files.exists(data));
    assertEquals("no daemon is running\n", image.command("daemon", "stop").out());
    try (Stream<Path> rest = Files.walk(home.resolve("run"))) {
      List<Path> kept = rest.filter(path -> !Files.isDirectory(path)).toList();
      assertEquals(List.of(), kept, "what the daemon kept");
    }
  }

  @Test
  void installStopsDaemonOfTriedImage() throws Exception {
    image.assumeNative();
    image.line(DOCUMENT);

    String said = image.command("install").out();

    assertTrue(said.contains("stopped the daemon of " + image.folder() + "\n"), said);
  }

  @Test
  void installKillsDaemonThatDoesNotAnswer() throws Exception {
    image.assumeNative();

    assertKillsDaemon(image, image, "install");
  }

  @Test
  @Tag("ci")
  void uninstallKillsDaemonThatDoesNotAnswer() throws Exception {
    image.assumeNative();
    assertEquals(0, image.command("install").exitCode());
    BuiltImage installed = BuiltImage.at(data.resolve("current").toRealPath(), home);

    assertKillsDaemon(installed, image, "uninstall");
    assertFalse(Files.exists(data));
  }

  private void assertKillsDaemon(BuiltImage running, BuiltImage by, String command)
      throws IOException, InterruptedException {
    stopDaemonProcess(running);

    BuiltImage.Outcome outcome = by.command(command);

    String killed =
        "killed the daemon of " + running.folder() + ", because it did not exit in time\n";
    assertEquals(0, outcome.exitCode(), outcome.out());
    assertTrue(outcome.out().contains(killed), outcome.out());
  }

  /// Starts the daemon of an image and stops its process by a signal.
  private void stopDaemonProcess(BuiltImage of) throws IOException, InterruptedException {
    of.line(DOCUMENT);
    Matcher pid = PID.matcher(of.command("daemon", "status", "--json").out());
    assertTrue(pid.find(), "no daemon");
    assertEquals(0, new ProcessBuilder("kill", "-STOP", pid.group(1)).start().waitFor());
  }

  @Test
  void foreignStatusLineIsKeptWithoutConsent() throws Exception {
    Files.writeString(settings, FOREIGN);
    assertEquals(1, image.command("install").exitCode());
    assertEquals(FOREIGN, Files.readString(settings));
    assumeTrue(Files.exists(Path.of("/usr/bin/script")), "no program makes a terminal here");

    String command = "'" + image.launcher() + "' install";
    byte[] yes = "y\n".getBytes(StandardCharsets.UTF_8);
    BuiltImage.Outcome outcome =
        image.run(List.of("/usr/bin/script", "-qec", command, "/dev/null"), yes);

    assertTrue(outcome.out().contains("[y/N]"), outcome.out());
    assertTrue(configured().endsWith("/current/bin/statusline"), outcome.out());
  }

  @Test
  void killedInstallLeavesOldOrNewSettings() throws Exception {
    kill(3);
  }

  @Test
  @Tag("suite")
  void hundredKilledInstallsLeaveOldOrNewSettings() throws Exception {
    kill(100);
  }

  private void kill(int times) throws Exception {
    Files.writeString(settings, FOREIGN);
    for (int i = 0; i < times; i++) {
      Process process = image.start(List.of(image.launcher().toString(), "install", "--force"));
      process.waitFor(ThreadLocalRandom.current().nextInt(900), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();

      String now = Files.readString(settings);
      boolean isNew = now.contains("/current/bin/statusline");
      assertTrue(isNew || now.equals(FOREIGN), now);
      assertTrue(now.startsWith("{\n  // mine\n") && now.endsWith("\"model\": \"opus\"\n}\n"), now);
      if (isNew) {
        BuiltImage.Outcome line = image.run(List.of("/bin/sh", "-c", configured()), DOCUMENT);
        assertTrue(line.line().startsWith("M-a"), line.out());
      }
    }

    assertSuccess(image.command("install", "--force"));
    assertSuccess(image.command("uninstall"));
    assertEquals(FOREIGN, Files.readString(settings));
  }

  private static void assertSuccess(BuiltImage.Outcome outcome) {
    assertEquals(0, outcome.exitCode(), outcome::out);
  }
}
