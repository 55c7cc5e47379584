package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Tests the built image with the twenty documents recorded from the host.
class RealDocumentsIT {
  /// The facts in each line that do not depend on the time: session, usage of the window, cost.
  /// `DocumentLinesTest` tests the whole lines at the time of each document.
  private static final String EXPECTED =
      """
      01-start-api-key | Opus 5.5 · /home/dev/w1 | – of 1M |
      02-first-reply | Opus 5.5 · /home/dev/w1 | 2% of 1M | $0.01
      03-after-bash-tool | Opus 5.5 · /home/dev/w1 | 2% of 1M | $0.02
      04-after-write-and-edit-lines-added-removed | Opus 5.5 · /home/dev/w1 | 2% of 1M | $0.06
      06-model-changed-to-sonnet | Sonnet 5.5 · /home/dev/w1 | 3% of 1M | $0.30
      07-effort-high | Sonnet 5.5 · /home/dev/w1 | 3% of 1M | $0.30
      08-renamed-session_name | Sonnet 5.5 · /home/dev/w1 | 3% of 1M | $0.30
      09-after-clear-new-session_id | Sonnet 5.5 · /home/dev/w1 | – of 1M |
      10-after-compact-current_usage-null | Sonnet 5.5 · /home/dev/w1 | – of 1M | $0.07
      12-exceeds-200k | Sonnet 5.5 · /home/dev/w1 | 23% of 1M | $0.15
      14-subscription-start-no-rate_limits | Opus 5.5 · /home/dev/w2 | – of 1M |
      15-subscription-rate_limits-both | Opus 5.5 · /home/dev/w2 | 2% of 1M | $0.12
      17-rate_limits-seven_day-only | Opus 5.5 · /home/dev/w2 | 2% of 1M | $0.14
      19-agent-vim-repo-output_style | Opus 5.5 · myagent · /home/dev/w3 | – of 1M |
      20-added_dirs | Opus 5.5 · myagent · /home/dev/w3 | 2% of 1M | $0.12
      22-resumed-before-first-reply | Haiku 5.5 · myagent · /home/dev/w3 | 2% of 1M | $0.14
      23-haiku-4-5-200k-no-effort | Haiku 4.5 · /home/dev/w3 | 8% of 200k | $0.03
      25-linked-worktree-git_worktree | Haiku 5.5 · /home/dev/w3-linked | 2% of 1M | <$0.01
      27-prompt_cache-expired-warm-false | Opus 5.5 · /home/dev/w1 | 2% of 1M | $0.08
      30-narrow-terminal-60-columns | Sonnet 5.5 · /home/dev/home/dev/project | 2% of 1M | $0.19
      """;

  @TempDir Path home;

  @AfterEach
  void stop() throws IOException {
    BuiltImage.built(home).stopDaemon();
  }

  private static Path documents() {
    return Path.of(
        System.getProperty("statusline.root"), "statusline-dist/src/test/resources/stdin");
  }

  @TestFactory
  Stream<DynamicTest> eachDocumentGivesLineWithItsFacts() {
    return EXPECTED.lines().map(row -> dynamicTest(row, () -> showsItsFacts(row.split(" \\| ?"))));
  }

  private void showsItsFacts(String[] row) throws IOException, InterruptedException {
    String json = Files.readString(documents().resolve(row[0] + ".json"));

    BuiltImage.Outcome outcome = BuiltImage.built(home).line(json);

    assertEquals(0, outcome.exitCode());
    String line = outcome.line() + " ";
    assertTrue(line.startsWith(row[1] + " │ "), line);
    assertTrue(line.contains(" " + row[2] + " "), line);
    assertEquals(row.length == 4, line.contains("$"), line);
    assertTrue(row.length < 4 || line.contains(" " + row[3] + " "), line);
  }

  @Test
  void everyDocumentHasExpectation() throws IOException {
    try (Stream<Path> files = Files.list(documents())) {
      List<String> names =
          files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList();

      assertEquals(EXPECTED.lines().map(row -> row.split(" \\| ")[0]).toList(), names);
    }
  }
}
