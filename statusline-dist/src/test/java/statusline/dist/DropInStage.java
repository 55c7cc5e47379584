package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// An account for tests with drop-ins, and an image whose daemon ends after each test.
abstract class DropInStage {
  static final String DOCUMENT = "{\"session_id\":\"M-a\",\"model\":{\"display_name\":\"M-a\"}}";

  static final String DESCRIPTOR =
      """
      {"id": "acme-lamp", "summary": "A lamp", "scope": "machine", "effort": "quick",
       "policy": {"refreshInterval": "200ms", "cacheTTL": "1m", "timeout": "500ms"},
       "settings": [{"name": "word", "type": "text", "default": "on", "setIn": "files",
                     "description": "what it shows"}],
       "segments": [{"name": "lamp", "description": "whether it is on"}],
       "priority": [{"rank": 1}],
       "places": [{"preset": "standard", "line": 1, "group": 1, "cluster": 1, "order": 1}]}
      """;

  @TempDir Path home;
  @TempDir Path jars;
  BuiltImage image;

  @BeforeEach
  void nameTheImage() throws IOException {
    image = BuiltImage.built(home);
    image.assumeNative();
    Files.createDirectories(home.resolve(".claude"));
  }

  @AfterEach
  void stop() throws IOException {
    image.stopDaemon();
  }

  String line() throws IOException, InterruptedException {
    BuiltImage.Outcome outcome = image.line(DOCUMENT);
    assertEquals(0, outcome.exitCode());
    assertFalse(outcome.out().isBlank());
    return outcome.out();
  }

  String add(Path... parts) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("modules", "add", "--yes"));
    for (Path part : parts) {
      words.add(part.toString());
    }
    BuiltImage.Outcome outcome = image.command(words.toArray(new String[0]));
    assertEquals(0, outcome.exitCode(), outcome::toString);
    return outcome.out();
  }

  /// {@return the outcome of a command, with its standard error}
  BuiltImage.Outcome failing(String command) throws IOException, InterruptedException {
    return image.run(
        List.of("/bin/sh", "-c", image.launcher() + " " + command + " 2>&1"), new byte[0]);
  }

  DropInJar lamp(String text) {
    return DropInJar.module(
        jars, "AcmeLampModule", "return Fetched.of(new Lamp(\"" + text + "\"));");
  }

  void awaitLine(String part) throws Exception {
    Deadline.await("a line with " + part, () -> line().contains(part));
  }
}
