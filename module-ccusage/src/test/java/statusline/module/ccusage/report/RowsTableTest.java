package statusline.module.ccusage.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.ReportArguments;

class RowsTableTest {
  @TempDir private Path account;
  private Path project = Path.of("");

  @BeforeEach
  void createProject() throws IOException {
    project = Files.createDirectories(account.resolve("projects/p"));
  }

  private List<String> lastLines() throws IOException, InterruptedException {
    String text = ReportText.of("daily", account, ZoneOffset.UTC, ReportArguments.text());
    List<String> lines = text.lines().toList();
    return lines.subList(Math.max(0, lines.size() - 3), lines.size());
  }

  @Test
  void totalWithoutSomeTranscriptsIsAtLeastThatMuch() throws IOException, InterruptedException {
    Files.writeString(
        project.resolve("s.jsonl"),
        """
        {"timestamp":"2026-11-20T10:00:00.000Z","requestId":"r","message":{"id":"m",\
        "model":"claude-opus-5-5","usage":{"input_tokens":1000000,"output_tokens":0}}}
        """);
    Files.createSymbolicLink(project.resolve("device.jsonl"), Path.of("/dev/zero"));

    List<String> lines = lastLines();

    assertEquals("≥ $4.00", lines.getFirst().replaceFirst(".* {2,}", ""));
    assertEquals(List.of("", "Missing transcripts: 1 skipped"), lines.subList(1, 3));
  }

  @Test
  void missingTranscriptsAreNamedWithoutUsage() throws IOException, InterruptedException {
    Files.createSymbolicLink(project.resolve("device.jsonl"), Path.of("/dev/zero"));

    assertEquals(List.of("no usage", "", "Missing transcripts: 1 skipped"), lastLines());
  }
}
