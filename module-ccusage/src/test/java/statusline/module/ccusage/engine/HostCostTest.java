package statusline.module.ccusage.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Compares the cost of recorded conversations with the cost that the host itself counted.
///
/// The transcripts were written by Claude Code 2.1.332. They contain only the records with usage,
/// and the host's record of its own cost.
class HostCostTest {
  private static final Pattern HOST_COST = Pattern.compile("\"totalCostUSD\":([0-9.]+)");

  /// The conversations: what happens, and why the host counts more than the transcript contains.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tools         | 0        | Opus 5.5 with tools, thinking and cache writes for an hour
          sonnet        | 0        | Sonnet 5.5 after a change of the model
          haiku         | 0        | Haiku 5.5, one request of more than 100,000 tokens
          sub-agents    | 0        | two sub-agents with transcripts of their own
          resume        | 0        | a session that ended and was resumed
          fast          | 0        | replies in fast mode, which cost twice as much
          two-models    | 0        | Opus 5.5 and Sonnet 5.5, cache writes for five minutes
          compaction    | 0.016112 | the two requests for a summary are in no transcript
          unknown-model | 0.136856 | the host counts an unknown model as Opus 5.5
          """)
  void costIsThatOfTheHost(String conversation, double difference, String explanation)
      throws Exception {
    double host = hostCost(conversation);

    assertEquals(host - difference, usage(conversation).cost, 1e-9, explanation);
  }

  @Test
  void onlyTheUnknownModelHasNoPrice() throws Exception {
    for (Path conversation : conversations()) {
      String name = String.valueOf(conversation.getFileName());
      List<String> unpriced = name.equals("unknown-model") ? List.of("mystery-model-9") : List.of();

      assertEquals(unpriced, PeriodUsage.of(usage(name)).unpriced(), name);
    }
  }

  private static Usage usage(String conversation) throws Exception {
    var engine = new UsageEngine(PriceTable.builtIn());
    engine.update(List.of(folder().resolve(conversation)));
    var usage = new Usage();
    engine.blocks().forEach(block -> usage.add(block.usage()));
    return usage;
  }

  /// {@return the last cost that the host stored}
  private static double hostCost(String conversation) throws Exception {
    Path transcript =
        folder().resolve(conversation).resolve("projects/p").resolve(conversation + ".jsonl");
    Matcher costs = HOST_COST.matcher(Files.readString(transcript));
    double last = Double.NaN;
    while (costs.find()) {
      last = Double.parseDouble(costs.group(1));
    }
    return last;
  }

  private static List<Path> conversations() throws IOException, URISyntaxException {
    try (Stream<Path> folders = Files.list(folder())) {
      return folders.toList();
    }
  }

  private static Path folder() throws URISyntaxException {
    String one = "/statusline/module/ccusage/host/tools/projects/p/tools.jsonl";
    Path file = Path.of(Objects.requireNonNull(HostCostTest.class.getResource(one), one).toURI());
    return file.resolve("../../../..").normalize();
  }
}
