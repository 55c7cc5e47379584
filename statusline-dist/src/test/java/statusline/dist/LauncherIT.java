package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher, wherever it is called from and whatever the environment says.
class LauncherIT {
  private static final String DOCUMENT = "{\"model\":{\"display_name\":\"Opus 5.5\"}}";
  private static final byte[] BYTES = DOCUMENT.getBytes(java.nio.charset.StandardCharsets.UTF_8);

  @TempDir Path home;

  @Test
  void worksThroughSymbolicLinksFromAnyDirectory() throws IOException, InterruptedException {
    Image image = Image.built(home);
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
      Image.Outcome outcome = image.run(command, BYTES);

      assertEquals(0, outcome.exitCode());
      assertTrue(outcome.line().startsWith("Opus 5.5"), outcome.out());
    }
  }

  @Test
  void worksByNameOnThePath() throws IOException, InterruptedException {
    Image image = Image.built(home);
    Files.createSymbolicLink(home.resolve("statusline"), image.launcher());

    Image.Outcome outcome =
        image
            .with("PATH", home + ":/usr/bin:/bin")
            .run(List.of("/bin/sh", "-c", "statusline"), BYTES);

    assertTrue(outcome.line().startsWith("Opus 5.5"), outcome.out());
  }

  @Test
  void obeysNoJavaOptionsOfTheEnvironment() throws IOException, InterruptedException {
    Image image =
        Image.built(home)
            .with("JAVA_TOOL_OPTIONS", "-Xlog:class+load -Dx=y")
            .with("JDK_JAVA_OPTIONS", "-version")
            .with("_JAVA_OPTIONS", "-Xint")
            .with("LD_PRELOAD", "/nowhere.so");

    assertTrue(image.line(DOCUMENT).line().startsWith("Opus 5.5"));
  }

  @Test
  void fitsTheColumnsMinusTheHostsFour() throws IOException, InterruptedException {
    String document =
        "{\"model\":{\"display_name\":\"Opus 5.5\"},\"cwd\":\"/a/rather/long/path/of/a/project\"}";
    for (int columns : new int[] {20, 25, 40, 60, 80}) {
      Image image = Image.built(home).with("COLUMNS", String.valueOf(columns));

      String line = image.line(document).line();

      assertTrue(line.length() <= columns - 4, columns + ": " + line);
      assertTrue(line.startsWith("Opus 5.5"), line);
    }
  }

  @Test
  void coloursUnlessItIsToldNotTo() throws IOException, InterruptedException {
    Image image = Image.built(home);

    assertFalse(image.line(DOCUMENT).out().contains("\u001b["));
    assertTrue(image.without("NO_COLOR").line(DOCUMENT).out().contains("\u001b["));
  }

  @Test
  void saysALineWhenItsJavaIsGone() throws IOException, InterruptedException {
    Path bin = Files.createDirectories(home.resolve("image/bin"));
    Files.copy(Image.built(home).launcher(), bin.resolve("statusline"));
    bin.resolve("statusline").toFile().setExecutable(true);

    Image.Outcome outcome = Image.at(home.resolve("image"), home).line(DOCUMENT);

    assertEquals(0, outcome.exitCode());
    assertEquals("statusline: its Java did not start", outcome.line());
  }

  @Test
  void namesDirectoriesRightInAnyLocale() throws IOException, InterruptedException {
    Path directory = Files.createDirectories(home.resolve("gäste"));

    String line = Image.built(home).with("LC_ALL", "C").in(directory).line(DOCUMENT).line();

    assertTrue(line.contains("~/gäste"), line);
  }

  @Test
  void saysItsLineInADirectoryThatIsGone() throws IOException, InterruptedException {
    Image image = Image.built(home);
    String script = "mkdir gone && cd gone && rmdir ../gone && exec " + image.launcher();

    Image.Outcome outcome = image.run(List.of("/bin/sh", "-c", script), BYTES);

    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.line().startsWith("Opus 5.5"), outcome.out());
  }

  @Test
  void keepsWhatABrokenJvmSaysOffTheRow() throws IOException, InterruptedException {
    Path bin = Files.createDirectories(home.resolve("image/bin"));
    Path runtime = Files.createDirectories(home.resolve("image/runtime/bin"));
    Files.copy(Image.built(home).launcher(), bin.resolve("statusline"));
    Files.writeString(runtime.resolve("java"), "#!/bin/sh\necho Error occurred\nexit 1\n");
    runtime.resolve("java").toFile().setExecutable(true);

    Image.Outcome outcome = Image.at(home.resolve("image"), home).line(DOCUMENT);

    assertEquals("statusline: its Java did not start", outcome.line());
  }
}
