package statusline.module.ccusage.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.Report;
import statusline.api.ReportArguments;
import statusline.api.ReportContext;
import statusline.api.ReportSink;
import statusline.tck.ReportRule;
import statusline.tck.ReportSubject;

/// Tests the rules for reports with all reports of this Java module.
class ReportContractTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeTranscript() throws IOException {
    Path project = Files.createDirectories(folder.resolve("account/projects/p"));
    Files.writeString(
        project.resolve("s.jsonl"),
        """
        {"timestamp":"2026-11-20T10:00:00.000Z","requestId":"r","message":{"id":"m",\
        "model":"claude-\\u001bopus-5","usage":{"input_tokens":1000,"output_tokens":5}}}
        """);
  }

  private record Subject(Report report, Path folder) implements ReportSubject {
    @Override
    public ReportContext present(ReportArguments arguments) {
      return ReportText.context(folder.resolve("account"), ZoneOffset.UTC, arguments);
    }

    @Override
    public ReportContext absent(ReportArguments arguments) {
      return ReportText.context(folder.resolve("empty"), ZoneOffset.UTC, arguments);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"blocks", "daily", "weekly", "monthly", "session"})
  void reportKeepsAllRules(String id) {
    assertEquals(List.of(), ReportRule.brokenBy(new Subject(ReportText.report(id), folder)));
  }

  @Test
  void brokenRulesAreFound() {
    List<String> broken = ReportRule.brokenBy(new Subject(new Broken(), folder));

    assertEquals(ReportRule.values().length, broken.size(), broken::toString);
    assertTrue(broken.getFirst().startsWith("rule 1, "), broken::toString);
  }

  private static final class Broken implements Report {
    private int calls;

    @Override
    public String id() {
      return "Not an id";
    }

    @Override
    public String summary() {
      return "A summary with a full stop.";
    }

    @Override
    public void write(ReportContext context, ReportSink sink) throws IOException {
      calls++;
      try {
        sink.progress(1, 1);
      } catch (InterruptedException ignored) {
        // The broken report goes on.
      }
      sink.text("\u001b[m" + calls);
    }
  }
}
