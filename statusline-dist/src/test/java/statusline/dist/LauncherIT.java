package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the launcher from different directories and with different environments.
@Order(3)
class LauncherIT {
  private static final String DOCUMENT = "{\"model\":{\"display_name\":\"Opus 5.5\"}}";
  private static final byte[] BYTES = DOCUMENT.getBytes(java.nio.charset.StandardCharsets.UTF_8);

  @TempDir Path home;

  @AfterEach
  void stop() throws IOException {
    BuiltImage.built(home).stopDaemon();
  }

  @ParameterizedTest
  @ValueSource(strings = {"statusline", "statusline-jvm"})
  void worksThroughSymbolicLinksFromAnyDirectory(String program)
      throws IOException, InterruptedException {
    BuiltImage image = BuiltImage.built(home).runBy(program);
    Path far = Files.createDirectories(home.resolve("a folder/with spaces"));
    Path absolute = Files.createSymbolicLink(far.resolve("absolute"), image.launcher());
    Path relative =
        Files.createSymbolicLink(
            home.resolve("relative"), Path.of("a folder/with spaces/absolute"));
    for (List<String> command :
        List.of(
            List.of(absolute.toString()),
            List.of(relative.toString()),
            List.of("./relative"),
            List.of("/bin/sh", "-c", "exec ./relative"))) {
      BuiltImage.Outcome outcome = image.run(command, BYTES);

      assertEquals(0, outcome.exitCode());
      assertTrue(outcome.line().startsWith("Opus 5.5"), outcome.out());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"statusline", "statusline-jvm"})
  void worksByNameFromPath(String program) throws IOException, InterruptedException {
    BuiltImage image = BuiltImage.built(home).runBy(program);
    Files.createSymbolicLink(home.resolve("statusline"), image.launcher());

    BuiltImage.Outcome outcome =
        image
            .with("PATH", home + ":/usr/bin:/bin")
            .run(List.of("/bin/sh", "-c", "statusline"), BYTES);

    assertTrue(outcome.line().startsWith("Opus 5.5"), outcome.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"statusline", "statusline-jvm"})
  void ignoresJavaOptionsOfEnvironment(String program) throws IOException, InterruptedException {
    BuiltImage image =
        BuiltImage.built(home)
            .runBy(program)
            .with("JAVA_TOOL_OPTIONS", "-Xlog:class+load -Dx=y")
            .with("JDK_JAVA_OPTIONS", "-version")
            .with("_JAVA_OPTIONS", "-Xint")
            .with("LD_PRELOAD", "/nowhere.so");

    assertTrue(image.line(DOCUMENT).line().startsWith("Opus 5.5"));
  }

  @Test
  void fitsColumnsMinusFourOfTheHost() throws IOException, InterruptedException {
    assertFitsColumns("statusline");
  }

  @Tag("ci")
  @Test
  void scriptFitsColumnsMinusFourOfTheHost() throws IOException, InterruptedException {
    assertFitsColumns("statusline-jvm");
  }

  private void assertFitsColumns(String program) throws IOException, InterruptedException {
    String document =
        "{\"model\":{\"display_name\":\"Opus 5.5\"},\"cwd\":\"/a/rather/long/path/of/a/project\"}";
    for (int columns : new int[] {20, 25, 40, 60, 80}) {
      BuiltImage image =
          BuiltImage.built(home).runBy(program).with("COLUMNS", String.valueOf(columns));

      String line = image.line(document).line();

      assertTrue(line.length() <= columns - 4, columns + ": " + line);
      assertTrue(line.startsWith("Opus 5.5"), line);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"statusline", "statusline-jvm"})
  void usesColoursUnlessDisabled(String program) throws IOException, InterruptedException {
    BuiltImage image = BuiltImage.built(home).runBy(program);

    assertFalse(image.line(DOCUMENT).out().contains("\u001b["));
    assertTrue(image.without("NO_COLOR").line(DOCUMENT).out().contains("\u001b["));
  }

  @ParameterizedTest
  @ValueSource(strings = {"statusline", "statusline-jvm"})
  void printsDirectoryNamesInAnyLocale(String program) throws IOException, InterruptedException {
    Path directory = Files.createDirectories(home.resolve("gäste"));

    String line =
        BuiltImage.built(home)
            .runBy(program)
            .with("LC_ALL", "C")
            .in(directory)
            .line(DOCUMENT)
            .line();

    assertTrue(line.contains("~/gäste"), line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"statusline", "statusline-jvm"})
  void printsLineInDeletedDirectory(String program) throws IOException, InterruptedException {
    BuiltImage image = BuiltImage.built(home).runBy(program);
    String script = "mkdir gone && cd gone && rmdir ../gone && exec " + image.launcher();

    BuiltImage.Outcome outcome = image.run(List.of("/bin/sh", "-c", script), BYTES);

    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.line().startsWith("Opus 5.5"), outcome.out());
  }

  /// {@return an image with missing or invalid Java}
  private BuiltImage crippled(String program, String java) throws IOException {
    if (program.equals("statusline")) {
      BuiltImage.built(home).assumeNative();
    }
    Path bin = Files.createDirectories(home.resolve("image/bin"));
    Path runtime = Files.createDirectories(home.resolve("image/runtime/bin"));
    TestProgram.copy(BuiltImage.built(home).runBy(program).launcher(), bin.resolve(program));
    if (!java.isEmpty()) {
      TestProgram.script(runtime.resolve("java"), java);
    }
    return BuiltImage.at(home.resolve("image"), home).runBy(program);
  }

  @ParameterizedTest
  @ValueSource(strings = {"statusline", "statusline-jvm"})
  void printsLineIfFilesMustNotGrow(String program) throws IOException, InterruptedException {
    BuiltImage image = BuiltImage.built(home).runBy(program);

    BuiltImage.Outcome outcome =
        image.run(
            List.of("/bin/sh", "-c", "ulimit -f 0; exec \"$0\"", image.launcher().toString()),
            BYTES);

    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.line().startsWith("Opus 5.5"), outcome.out());
  }

  /// The output is a file that must not grow, or a pipe without a reader.
  @ParameterizedTest
  @CsvSource({
    "statusline,ulimit -f 0; exec \"$0\" > full",
    "statusline-jvm,ulimit -f 0; exec \"$0\" > full",
    "statusline,exec \"$0\" > /dev/full",
    "statusline-jvm,exec \"$0\" > /dev/full",
    "statusline,exec \"$0\" >&-",
    "statusline-jvm,exec \"$0\" >&-",
    "statusline-jvm,{ \"$0\"; echo $? > code; } | :; exit $(cat code)",
  })
  void exitsWithZeroWithoutOutput(String program, String script)
      throws IOException, InterruptedException {
    BuiltImage image = BuiltImage.built(home).runBy(program);

    BuiltImage.Outcome outcome =
        image.run(List.of("/bin/sh", "-c", script, image.launcher().toString()), BYTES);

    assertEquals(0, outcome.exitCode());
  }

  /// The JVM takes a colon as the end of a path, and cannot name a path that is not UTF-8.
  @ParameterizedTest
  @CsvSource({
    "statusline,a:b,Opus 5.5",
    "statusline-jvm,a:b,statusline: its Java did not start",
    "statusline,:,Opus 5.5",
    "statusline,a\\377,Opus 5.5",
    "statusline-jvm,a\\377,statusline: its Java did not start",
    "statusline,\\303\\250\\340\\200,Opus 5.5",
  })
  void explainsDirectoryWhereJavaCannotRun(String program, String name, String expected)
      throws IOException, InterruptedException {
    BuiltImage image = crippled(program, "echo Error occurred\nexit 1");
    String script = "d=$(printf '%b' '" + name + "'); cp -r image \"$d\"; \"./$d/bin/" + program;

    BuiltImage.Outcome line = image.run(List.of("/bin/sh", "-c", script + "\""), BYTES);
    BuiltImage.Outcome command =
        image.run(List.of("/bin/sh", "-c", script + "\" install 2>&1"), new byte[0]);

    assertEquals(0, line.exitCode());
    assertTrue(line.line().startsWith(expected), line.out());
    assertEquals(1, command.exitCode());
    assertTrue(command.line().contains("Java cannot run in the directory"), command.out());
  }

  @ParameterizedTest
  @CsvSource({"statusline,Opus 5.5", "statusline-jvm,statusline: its Java did not start"})
  void saysALineWhenItsJavaIsGone(String program, String expected)
      throws IOException, InterruptedException {
    BuiltImage.Outcome outcome = crippled(program, "").line(DOCUMENT);

    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.line().startsWith(expected), outcome.out());
  }

  @ParameterizedTest
  @CsvSource({"statusline,Opus 5.5", "statusline-jvm,statusline: its Java did not start"})
  void keepsWhatABrokenJvmSaysOffTheRow(String program, String expected)
      throws IOException, InterruptedException {
    String java = "echo Error occurred\nexit 1";

    BuiltImage.Outcome outcome = crippled(program, java).line(DOCUMENT);

    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.line().startsWith(expected), outcome.out());
  }
}
