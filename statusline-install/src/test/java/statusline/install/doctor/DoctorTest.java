package statusline.install.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.daemon.wire.Frame;
import statusline.daemon.wire.FrameType;
import statusline.testing.TestEnvironment;

/// Tests a healthy system and one fault at a time.
class DoctorTest extends DoctorFixture {
  @Test
  void healthySystemHasNoProblems() throws Exception {
    assertEquals(List.of(), problems());
  }

  @Test
  void factsHaveNames() throws Exception {
    List<String> facts =
        new ArrayList<>(new DoctorReport().run(DoctorChecks.of(context())).facts().keySet());

    assertTrue(
        facts.containsAll(
            List.of(
                "command took",
                "command line",
                "client",
                "daemon",
                "AOT cache",
                "git",
                "ccusage",
                "columns",
                "colours",
                "data modules",
                "folder trusted")),
        facts::toString);
  }

  @Test
  void programWritableByOthersIsReported() throws Exception {
    Path program = image.resolve("bin/statusline");
    setMode(program, "rwxr-xrwx");

    assertReported(PermissionCheck::new, "others may write to " + program, "chmod go-w");
  }

  @Test
  void openStateDirectoryIsReported() throws Exception {
    setMode(folder.resolve("state"), "rwxr-xr-x");

    assertReported(
        PermissionCheck::new,
        folder.resolve("state") + " is accessible to other users",
        "chmod 700");
  }

  @Test
  void staleCacheIsReported() throws Exception {
    program("image/runtime/bin/java", "exit 1");

    assertReported(CacheCheck::new, "the AOT cache does not fit this image", "install");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lib/statusline.aot", "runtime/lib/modules"})
  void cacheOfOtherSizesIsReported(String file) throws Exception {
    Files.writeString(image.resolve(file), "x");

    assertReported(CacheCheck::new, "the AOT cache does not fit this image", "install");
  }

  @Test
  void cacheOfAnotherBuildIsReported() throws Exception {
    build = Optional.of("b2");

    assertReported(CacheCheck::new, "the AOT cache does not fit this image", "install");
  }

  @Test
  void missingCacheIsReported() throws Exception {
    Files.delete(image.resolve("lib/statusline.aot"));

    assertReported(CacheCheck::new, "the AOT cache is missing", "install");
  }

  @Test
  void invalidConfigurationIsReported() throws Exception {
    TestEnvironment.configure(environment, "{\n  \"modules\": {,}\n}");

    Path file = environment.configDirectory().resolve("statusline.user.json");
    assertReported(
        ConfigurationCheck::new, file + ", line 2, column 15: it is not JSON", "edit " + file);
  }

  @Test
  void missingGitIsReported() throws Exception {
    Files.delete(folder.resolve("bin/git"));

    assertReported(ProgramsCheck::new, "git is not on the PATH", "install git");
  }

  @Test
  void untrustedDirectoryIsReported() throws Exception {
    String project = folder.resolve("project").toString();
    Files.writeString(
        environment.configDirectory().resolve(".claude.json"),
        "{\"projects\": {\"" + project + "\": {\"hasTrustDialogAccepted\": false}}}");

    assertReported(TrustCheck::new, "the host does not trust " + project, "accept");
  }

  @Test
  void commandWithoutOutputIsReported() throws Exception {
    program("image/bin/statusline", "exit 3");

    assertReported(
        CommandCheck::new, "the configured command prints nothing (exit code 3)", "install");
  }

  @Test
  void deadSocketIsReported() throws Exception {
    ServerSocketChannel.open(StandardProtocolFamily.UNIX)
        .bind(UnixDomainSocketAddress.of(instance.resolve("s")))
        .close();

    assertReported(
        SocketCheck::new, "the daemon's socket does not answer", "statusline daemon start");
  }

  @Test
  void daemonOfAnotherBuildIsReported() throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(instance.resolve("s")));
      Thread.ofVirtual().start(() -> answer(server, "{\"buildId\":\"b0\",\"rssBytes\":1}"));

      assertReported(
          SocketCheck::new, "the daemon has another build (b0)", "statusline daemon stop");
    }
  }

  private static void answer(ServerSocketChannel server, String text) {
    try {
      while (true) {
        try (SocketChannel connection = server.accept()) {
          Frame request = Frame.read(Channels.newInputStream(connection));
          request.answer(FrameType.TEXT, text, "b0").write(Channels.newOutputStream(connection));
        }
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  /// Checks the data modules of a daemon with some statistics.
  private void assertReportedWith(String stats, String what, String fix) throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(instance.resolve("s")));
      Thread.ofVirtual().start(() -> answer(server, stats));

      assertReported(ModulesCheck::new, what, fix);
    }
  }

  @Test
  void failingDataModuleIsReported() throws Exception {
    String stats =
        "{\"buildId\":\"b1\",\"modules\":[{\"id\":\"git\",\"failures\":3,\"openCircuits\":1},"
            + "{\"id\":\"time\",\"failures\":1,\"openCircuits\":0}]}";

    assertReportedWith(stats, "data module git: 3 of its fetches failed", "modules.git.enabled");
  }

  @Test
  void failingFormatIsReported() throws Exception {
    String stats =
        "{\"buildId\":\"b1\",\"modules\":[{\"id\":\"acme-lamp\",\"failures\":0,"
            + "\"openCircuits\":0,\"problem\":\"format failed: no bulb\"},"
            + "{\"id\":\"time\",\"failures\":1,\"openCircuits\":0,\"problem\":\"\"}]}";

    assertReportedWith(
        stats, "data module acme-lamp: format failed: no bulb", "modules.acme-lamp.enabled");
  }

  @Test
  void failingRendererIsReported() throws Exception {
    String stats =
        "{\"daemon\":{\"rendererFailures\":2,\"lastRendererFailure\":\"no such glyph\"},"
            + "\"modules\":[]}";

    assertReportedWith(
        stats,
        "the renderer failed 2 times, last with: no such glyph",
        "statusline doctor --report");
  }

  @Test
  void dropInThatCannotBeUnloadedIsReported() throws Exception {
    String stats = "{\"daemon\":{\"dropInsNotUnloaded\":[\"acme-lamp\"]},\"modules\":[]}";

    assertReportedWith(
        stats, "the removed drop-in acme-lamp cannot be unloaded", "statusline daemon restart");
  }

  @Test
  void imageWithoutNativeClientIsReported() throws Exception {
    build = Optional.empty();

    assertReported(
        DaemonCheck::new,
        "this image has no native client, because it was built without a C compiler",
        "install cc");
  }

  /// The client makes such a line itself.
  @Test
  void missingSocketDirectoryIsReported() throws Exception {
    DoctorContext known = context();
    var context =
        new DoctorContext(
            known.paths(),
            known.workingDirectory(),
            Optional.empty(),
            build,
            known.managedSettings());

    DoctorProblem problem =
        new DoctorReport().run(List.of(new DaemonCheck(context))).problems().getFirst();

    assertEquals("there is no safe directory for the daemon's socket", problem.what());
    assertEquals("each line shows only model, directory and context", problem.why());
    assertTrue(problem.fix().contains("parent directory must exist"), problem.fix());
  }

  @Test
  void lastFiveExitsOfTheDaemonAreShown() throws Exception {
    var log = new StringBuilder("noise exits: x\n");
    for (int i = 1; i <= 6; i++) {
      log.append("statusline daemon ").append(i).append(" exits: reason ").append(i).append('\n');
    }
    Files.writeString(instance.resolve("boot.log"), log);

    assertEquals(
        "reason 2; reason 3; reason 4; reason 5; reason 6",
        new DoctorReport().run(DoctorChecks.of(context())).facts().get("last daemon exits"));
  }

  @Test
  void reportContainsNoHomeNoProjectAndNoLine() throws Exception {
    program("image/bin/statusline", "echo canary-line");
    Files.writeString(
        folder.resolve("project/.claude/settings.json"),
        "{\"disableAllHooks\": true, \"env\": {\"KEY\": \"canary-secret\"}}");
    TestEnvironment.configure(environment, "{,}");
    DoctorContext context = context();

    String report =
        BugReport.of(new DoctorReport().run(DoctorChecks.of(context)), context, "statusline 1");

    assertTrue(report.startsWith("statusline 1\n"), report);
    assertTrue(report.contains("! <project>/.claude/settings.json sets disableAll"), report);
    assertTrue(report.contains("! <config>/statusline.user.json, line 1, "), report);
    for (String canary :
        List.of("canary", environment.home().toString(), folder.resolve("project").toString())) {
      assertFalse(report.contains(canary), report);
    }
  }

  @Test
  void directoryThatIsNotOnThePathIsAFact() throws Exception {
    Path link = context().paths().images().link();
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, image.resolve("bin/statusline"));

    String fact =
        new DoctorReport().run(List.of(new PathCheck(context()))).facts().get("command on PATH");

    assertEquals("no: add " + link.getParent() + " to PATH, or type " + link, fact);
  }
}
