package statusline.daemon.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.Part;
import statusline.api.Scope;
import statusline.api.Segment;
import statusline.broker.LineData;
import statusline.broker.ModuleResult;
import statusline.config.Environment;
import statusline.config.LiveConfiguration;
import statusline.config.RunSettings;
import statusline.daemon.input.DocumentReader;

class ExplanationTest {
  private static final LineData DATA =
      new LineData(
          List.of(
              new ModuleResult(
                  "model",
                  Optional.of(Scope.machine()),
                  ModuleResult.State.FRESH,
                  Optional.empty(),
                  false,
                  List.of(Segment.of("model", Part.value("Opus"))),
                  List.of(),
                  Optional.empty())));

  @TempDir Path folder;

  private String line(String hostTheme) {
    Environment environment =
        Environment.of(Map.of("HOME", folder.toString(), "COLORTERM", "truecolor"), null);
    var live = new LiveConfiguration(folder.resolve("none"), folder, InstantSource.system());
    RunConfiguration run = RunConfiguration.of(live.of(folder, RunSettings.NONE));
    LineInput input =
        LineInput.of(
            Run.here(environment, RunSettings.NONE),
            new DocumentReader().read("{}".getBytes(UTF_8)),
            run);
    var hosted =
        new LineInput(
            environment, input.document(), run, input.request(), () -> Optional.of(hostTheme));
    return Explanation.of(DATA, hosted, List.of(), new LineMaker()).line();
  }

  @Test
  void lineFollowsTheThemeOfTheHost() {
    assertNotEquals(line("dark"), line("light"));
    assertEquals(line("dark"), line("auto"));
  }
}
