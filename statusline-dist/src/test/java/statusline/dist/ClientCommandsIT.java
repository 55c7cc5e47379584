package statusline.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the commands that the native client answers without a JVM: each prints what a JVM prints.
class ClientCommandsIT {
  private static final String DOCUMENT =
      "{\"session_id\":\"a\",\"model\":{\"display_name\":\"M-a\"}}";

  @TempDir Path home;

  private BuiltImage image;

  @BeforeEach
  void nameTheImage() throws IOException {
    image = BuiltImage.built(home);
    image.assumeNative();
  }

  @AfterEach
  void stop() throws IOException {
    image.stopDaemon();
  }

  private BuiltImage.Outcome jvm(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(image.launcher().resolveSibling("statusline-jvm").toString());
    command.addAll(List.of(words));
    return image.run(command, new byte[0]);
  }

  @Tag("ci")
  @ParameterizedTest
  @ValueSource(strings = {"-h", "help", "config --help", "config set -h"})
  void otherHelpIsPrintedWithoutJava(String words) throws Exception {
    helpIsPrintedWithoutJava(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "help config set"})
  void helpIsPrintedWithoutJava(String words) throws Exception {
    String[] arguments = words.split(" ", -1);
    Path copy = Files.createDirectories(home.resolve("copy/bin")).resolve("statusline");
    TestProgram.copy(image.launcher(), copy);
    Path help = Files.createDirectories(home.resolve("copy/share/help"));
    Path own = image.launcher().resolveSibling("").resolveSibling("share/help");
    for (String name : List.of("statusline", "statusline-config", "statusline-config-set")) {
      Files.copy(own.resolve(name + ".txt"), help.resolve(name + ".txt"));
    }
    List<String> command = new ArrayList<>(List.of(copy.toString()));
    command.addAll(List.of(arguments));

    assertEquals(jvm(arguments).out(), image.run(command, new byte[0]).out());
  }

  @Test
  void versionNamesTheBuild() throws Exception {
    assertTrue(
        image.command("--version").out().matches("statusline \\S+ \\(build .*, Java .*\\)\n"));
    assertEquals(image.command("-V").out(), image.command("--version").out());
  }

  @Tag("ci")
  @ParameterizedTest
  @ValueSource(strings = {"--help nonsense", "help ../x"})
  void moreCommandLinesAreLeftToJava(String words) throws Exception {
    otherCommandLinesAreLeftToJava(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"help nonsense", "config nonsense --help"})
  void otherCommandLinesAreLeftToJava(String words) throws Exception {
    String[] arguments = words.split(" ", -1);
    BuiltImage.Outcome expected = jvm(arguments);
    BuiltImage.Outcome actual = image.command(arguments);

    assertEquals(expected.exitCode(), actual.exitCode());
    assertEquals(expected.out(), actual.out());
  }

  @Tag("ci")
  @ParameterizedTest
  @ValueSource(strings = {"config show", "config show --json modules.git"})
  void daemonShowsTheSameWholeConfiguration(String words) throws Exception {
    daemonShowsTheSameConfiguration(words);
  }

  @ParameterizedTest
  @ValueSource(strings = "config show renderer --json")
  void daemonShowsTheSameConfiguration(String words) throws Exception {
    image.configured("{\"preset\": \"compact\", \"modules\": {\"git\": {\"timeout\": \"3s\"}}}");
    String[] arguments = words.split(" ", -1);
    String expected = jvm(arguments).out();
    image.line(DOCUMENT);

    assertEquals(expected, image.command(arguments).out());
  }

  @Test
  void problemsOfTheConfigurationAreReported() throws Exception {
    image.configured("{\"presett\": \"compact\"}");
    image.line(DOCUMENT);
    String script = image.launcher() + " config show preset 2>&1";

    String out = image.run(List.of("sh", "-c", script), new byte[0]).out();

    assertTrue(out.contains("unknown key \"presett\""), out);
  }

  @Test
  void explanationBeginsWithTheLine() throws Exception {
    String line = image.line(DOCUMENT).line();
    List<String> command = List.of(image.launcher().toString(), "explain");

    String out = image.run(command, DOCUMENT.getBytes(UTF_8)).out();
    List<String> rows = out.lines().toList();

    assertEquals(line.substring(0, 3), rows.getFirst().substring(0, 3));
    assertTrue(out.contains("\nmodel         fresh"), out);
  }

  @Test
  void latestSessionIsExplainedWithoutDocument() throws Exception {
    List<String> explain = List.of(image.launcher().toString(), "explain");
    List<String> legend = List.of(image.launcher().toString(), "legend");
    assertEquals(1, image.run(explain, new byte[0]).exitCode());
    String line = image.line(DOCUMENT).line();

    String explanation = image.run(explain, new byte[0]).out();
    String signs = image.run(legend, new byte[0]).out();

    assertEquals(line.substring(0, 3), explanation.substring(0, 3));
    assertTrue(explanation.contains("\nmodel         fresh"), explanation);
    assertEquals(line.substring(0, 3), signs.substring(0, 3));
    assertTrue(signs.contains("  name of the model\n"), signs);
  }

  @Test
  void legendNeedsNoDaemon() throws Exception {
    List<String> legend = List.of(image.launcher().toString(), "legend");

    String ofDocument = image.run(legend, DOCUMENT.getBytes(UTF_8)).out();
    String ofSample = image.run(legend, new byte[0]).out();

    assertTrue(ofDocument.contains("  name of the model\n"), ofDocument);
    assertTrue(ofSample.contains("so this is a sample"), ofSample);
  }

  @Test
  void statusAndStatisticsAreTables() throws Exception {
    image.line(DOCUMENT);

    assertTrue(image.command("daemon", "status").out().startsWith("pid"));
    assertTrue(image.command("stats").out().startsWith("DAEMON"));
    assertTrue(image.command("stats", "--json").out().startsWith("{\"daemon\":"));
    assertEquals(2, image.command("stats", "--nonsense").exitCode());
  }
}
