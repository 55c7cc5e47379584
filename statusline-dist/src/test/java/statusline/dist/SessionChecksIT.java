package statusline.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests that inconsistent session data is marked on the line and described by `explain`.
class SessionChecksIT {
  private static final String SENTENCE = "the host's cost went back by $1.00";

  @TempDir Path home;
  private BuiltImage image;

  @BeforeEach
  void nameTheImage() throws IOException {
    image = BuiltImage.built(home);
    image.configured("{\"renderer\": {\"lines\": [\"model, spend\"]}}");
  }

  @AfterEach
  void stop() throws IOException {
    image.stopDaemon();
  }

  private static String document(double usd) {
    return """
    {"session_id":"a","model":{"display_name":"M-a"},"cost":{"total_cost_usd":%s}}
    """
        .formatted(usd);
  }

  private String explained(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(image.launcher().toString(), "explain"));
    command.addAll(List.of(options));
    BuiltImage.Outcome outcome = image.run(command, document(2).getBytes(UTF_8));
    assertEquals(0, outcome.exitCode());
    return outcome.out();
  }

  @Test
  void decreasingCostIsMarkedAndExplained() throws Exception {
    String before = image.line(document(3)).line();
    String plain = image.line(document(3)).line();
    String marked = image.line(document(2)).line();

    assertTrue(before.contains("$3.00"), before);
    assertFalse(plain.contains("▵"), plain);
    assertTrue(marked.contains("$2.00") && marked.contains("▵"), marked);
    String json = explained("--json");
    assertTrue(json.contains("\"warnings\":[\"" + SENTENCE + "\"]"), json);
    assertTrue(
        json.contains(
            "{\"check\":\"cost-went-back\",\"module\":\"spend\",\"sentence\":\"" + SENTENCE),
        json);
    String text = explained().replaceAll("\\s+", " ");
    assertTrue(text.contains("cost-went-back: " + SENTENCE), text);
  }
}
