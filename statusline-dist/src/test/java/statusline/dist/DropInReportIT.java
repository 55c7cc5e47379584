package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Tests that `usage` prints reports of drop-ins.
@Tag("ci")
class DropInReportIT extends DropInStage {
  /// {@return a drop-in with nothing but a report}
  private DropInJar spend(String statements) {
    return DropInJar.of(jars, "acmespend")
        .source(
            "module-info.java",
            "module acmespend { requires statusline.api; provides statusline.api.Report with"
                + " acmespend.AcmeSpendReport; }")
        .source(
            "AcmeSpendReport.java",
            """
            package acmespend;
            import statusline.api.*;
            public final class AcmeSpendReport implements Report {
              public AcmeSpendReport() {}
              public String id() { return "acme-spend"; }
              public String summary() { return "What was spent"; }
              public void write(ReportContext context, ReportSink sink)
                  throws java.io.IOException, InterruptedException {
                %s
              }
            }
            """
                .formatted(statements));
  }

  private void assertFails(int exitCode, String sentence, String command) throws Exception {
    BuiltImage.Outcome outcome = failing(command);
    assertEquals(exitCode, outcome.exitCode(), outcome::out);
    assertTrue(outcome.out().contains(sentence), outcome::out);
    assertEquals(1, outcome.out().strip().lines().count(), outcome::out);
  }

  @Test
  void reportOfDropInIsPrintedWithAndWithoutDaemon() throws Exception {
    String described =
        add(
            spend(
                    """
                    if (context.arguments().since().isPresent()) {
                      throw new IllegalArgumentException("No such day.");
                    }
                    if (context.arguments().grouping().isPresent()) {
                      throw new java.io.IOException("the server is down");
                    }
                    sink.text(context.arguments().isJson() ? "{}\\n" : "spent\\n");
                    """)
                .build());
    assertTrue(described.contains("report acme-spend"), described);
    String listed = image.command("--list-modules").out();
    assertTrue(listed.contains("reports of the drop-in acme-spend: acme-spend"), listed);

    for (boolean hasDaemon : List.of(false, true)) {
      if (hasDaemon) {
        line();
        line();
      }
      assertEquals("spent\n", image.command("usage", "acme-spend").out());
      assertEquals("{}\n", image.command("usage", "acme-spend", "--json").out());
      assertFails(2, "No such day.", "usage acme-spend --since 2026-11-01");
      assertFails(1, "failed: the server is down", "usage acme-spend --by model");
      assertFails(2, "Did you mean acme-spend?", "usage acme-spent");
    }

    image.command("modules", "remove", "acme-spend");
    assertFails(2, "Unknown report: 'acme-spend'", "usage acme-spend");
  }

  @Test
  void reportThatBreaksItsRulesIsNotPublished() throws Exception {
    Path jar = spend("sink.text(\"no line feed\");").build();

    BuiltImage.Outcome checked = failing("modules check " + jar);

    assertEquals(1, checked.exitCode());
    assertTrue(checked.out().contains("report acme-spend: rule 4, JSON is one"), checked.out());
    Path folder = Files.createDirectories(home.resolve(".claude/statusline/modules"));
    Files.copy(jar, folder.resolve("spend.jar"));
    assertFails(1, "run statusline modules trust spend", "usage acme-spend");
  }
}
