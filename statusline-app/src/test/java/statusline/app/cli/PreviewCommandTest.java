package statusline.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.config.Environment;
import statusline.renderer.theme.BuiltInThemes;
import statusline.renderer.theme.ColorHints;
import statusline.testing.TestEnvironment;

class PreviewCommandTest {
  @TempDir Path folder;
  private Environment environment;

  @BeforeEach
  void makeEnvironment() throws IOException {
    environment = TestEnvironment.in(folder);
  }

  private Answer preview(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "preview";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return Answer.to(environment, arguments);
  }

  private static String plain(String text) {
    return text.replaceAll("\u001b\\[[0-9;]*m", "");
  }

  @Test
  void sampleHasAllSegments() {
    Answer answer = preview("--preset=full", "--width=200");

    assertEquals(0, answer.code(), answer.err());
    assertEquals(2, answer.out().lines().count(), answer.out());
    String shown = plain(answer.out());
    for (String part : new String[] {"Opus 5.5", "72%", "$4.18", "38%", "91%", "+156 −23 lines"}) {
      assertTrue(shown.contains(part), part + ": " + shown);
    }
  }

  @Test
  void lineFitsIntoTheWidth() {
    for (int width = 20; width <= 120; width += 20) {
      String line = plain(preview("--preset", "minimal", "--width", "" + width).out()).strip();

      assertTrue(line.codePointCount(0, line.length()) <= width, line);
    }
  }

  @Test
  void allThemesAreShownInTheirColours() throws IOException {
    Path themes = environment.configDirectory().resolve("statusline-themes");
    Files.createDirectories(themes);
    Files.writeString(themes.resolve("mine.json"), "{\"tones\": {\"identity\": \"#0a0b0c\"}}");
    environment =
        environment.withTerminal(100, new ColorHints("truecolor", "xterm-256color", "", ""));

    String out = preview("--all-themes").out();

    for (String name : BuiltInThemes.names()) {
      assertTrue(out.contains(name + "\n\u001b["), name + ": " + out);
    }
    String grey = "\u001b[38;2;153;153;153m";
    assertTrue(out.contains("mine\n" + grey + "\u001b[38;2;10;11;12m"), out);
  }

  @Test
  void invalidOptionIsOneLine() {
    for (String wrong : new String[] {"--theme=slat", "--preset=big", "--width=0"}) {
      Answer answer = preview(wrong);

      assertEquals(2, answer.code());
      assertEquals("", answer.out());
      assertEquals(1, answer.err().lines().count(), answer.err());
    }
    assertTrue(preview("--theme=slat").err().contains("Did you mean \"slate\"?"));
  }

  @Test
  void pictureHasTheLineInTheColoursOfTheHost() throws IOException {
    environment =
        environment.withTerminal(100, new ColorHints("truecolor", "xterm-256color", "", ""));
    Path file = folder.resolve("line.svg");

    Answer answer = preview("--theme=spectrum", "--svg", file.toString());

    assertEquals(0, answer.code(), answer.err());
    String svg = Files.readString(file);
    assertTrue(svg.startsWith("<svg ") && svg.contains(">Opus 5.5 </text>"), svg);
    assertTrue(svg.contains("fill=\"#1e1e1e\""), svg);
    assertFalse(svg.contains("\u001b"), svg);

    assertEquals(0, preview("--all-themes", "--svg", file.toString()).code());
    for (String name : BuiltInThemes.names()) {
      assertTrue(Files.readString(file).contains(">" + name + "</text>"), name);
    }
  }

  @Test
  void pictureThatCannotBeWrittenIsReported() {
    Answer answer = preview("--svg", folder.resolve("none/line.svg").toString());

    assertEquals(1, answer.code());
    assertTrue(answer.err().contains("none/line.svg"), answer.err());
    assertEquals(1, answer.err().lines().count(), answer.err());
  }

  @Test
  void sampleLeavesNoState() {
    preview();

    assertFalse(Files.exists(environment.stateDirectory()));
  }
}
