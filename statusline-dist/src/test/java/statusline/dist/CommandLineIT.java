package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.config.module.ModuleDescriptors;

/// Commands of the real image.
class CommandLineIT {
  private static final List<String> IDS = ModuleDescriptors.ids();

  @TempDir Path home;

  @Test
  void listsEveryDataModule() throws IOException, InterruptedException {
    BuiltImage image =
        BuiltImage.built(home).configured("{\"modules\": {\"git\": {\"enabled\": false}}}");

    BuiltImage.Outcome outcome = image.command("--list-modules");

    assertEquals(0, outcome.exitCode());
    List<String> rows = outcome.out().lines().toList();
    assertEquals(IDS.size() + 1, rows.size());
    for (int i = 0; i < IDS.size(); i++) {
      assertTrue(rows.get(i + 1).startsWith(IDS.get(i) + " "), rows.get(i + 1));
    }
    assertTrue(row("git", rows).contains("disabled"), outcome.out());
    assertTrue(row("weekly", rows).contains("config-directory  5m       1h"), outcome.out());
  }

  private static String row(String id, List<String> rows) {
    return rows.get(IDS.indexOf(id) + 1);
  }

  @Test
  void listsDataModulesAsJson() throws IOException, InterruptedException {
    BuiltImage.Outcome outcome = BuiltImage.built(home).command("--list-modules", "--json");

    assertEquals(0, outcome.exitCode());
    for (String id : IDS) {
      assertTrue(outcome.out().contains("\"id\" : \"" + id + "\""), outcome.out());
    }
  }

  @Test
  void rejectsUnknownCommands() throws IOException, InterruptedException {
    assertEquals(2, BuiltImage.built(home).command("nonsense").exitCode());
    assertEquals(2, BuiltImage.built(home).command("--json").exitCode());
  }

  @Tag("ci")
  @ParameterizedTest
  @CsvSource({
    "statusline-jvm,\"$0\" --version > /dev/full; echo code $? >&2",
    "statusline,\"$0\" --help >&-; echo code $? >&2",
  })
  void otherOutputThatCannotBeWrittenIsAnError(String program, String script)
      throws IOException, InterruptedException {
    outputThatCannotBeWrittenIsAnError(program, script);
  }

  @ParameterizedTest
  @CsvSource({
    "statusline,\"$0\" --version > /dev/full; echo code $? >&2",
    "statusline-jvm,\"$0\" --help >&-; echo code $? >&2",
    "statusline,{ \"$0\" config schema; echo code $? >&2; } | :",
  })
  void outputThatCannotBeWrittenIsAnError(String program, String script)
      throws IOException, InterruptedException {
    BuiltImage image = BuiltImage.built(home).runBy(program);

    BuiltImage.Outcome outcome =
        image.run(
            List.of("/bin/sh", "-c", "exec 2>&1; " + script, image.launcher().toString()),
            new byte[0]);

    assertEquals("statusline: cannot write to standard output\ncode 1\n", outcome.out());
  }

  @Test
  void runOnATerminalPrintsTheUsage() throws IOException, InterruptedException {
    BuiltImage image = BuiltImage.built(home);
    for (String program : List.of("statusline", "statusline-jvm")) {
      Path launcher = image.launcher().resolveSibling(program);
      for (String option : List.of("", "--theme=slate")) {
        try (PseudoTerminal terminal =
            PseudoTerminal.running(image, "'" + launcher + "' " + option + "; echo code $?")) {
          terminal.await("Usage: ");
          terminal.await("Commands:");
          terminal.await("code 0");
        }
      }
    }
  }

  @Test
  void redirectedOutputKeepsTheWidthOfTheTerminal() throws Exception {
    assertRedirectedOutputKeepsTheWidth("statusline");
  }

  @Tag("ci")
  @Test
  void redirectedOutputOfTheScriptKeepsTheWidthOfTheTerminal() throws Exception {
    assertRedirectedOutputKeepsTheWidth("statusline-jvm");
  }

  private void assertRedirectedOutputKeepsTheWidth(String program) throws Exception {
    BuiltImage image =
        BuiltImage.built(home)
            .runBy(program)
            .without("COLUMNS")
            .with("STATUSLINE_RENDERER_LINES", "project > model");
    for (String redirected : List.of("", "2>&1", "2>/dev/null </dev/null", "2>&- <&-")) {
      String command = "'" + image.launcher() + "' preview > row " + redirected;
      try (PseudoTerminal terminal =
          PseudoTerminal.running(image, "stty cols 133; " + command + "; echo code $?")) {
        terminal.await("code 0");
      }
      // The host needs four cells.
      assertEquals(129, Files.readString(home.resolve("row")).stripTrailing().length(), command);
    }
  }

  @Tag("ci")
  @ParameterizedTest
  @CsvSource({"'', 129", "wide, 129"})
  void columnsWithoutANumberDoNotOverrideTheTerminal(String columns, int cells) throws Exception {
    onlyUsableColumnsOverrideTheTerminal(columns, cells);
  }

  @ParameterizedTest
  @CsvSource({"100, 96", "0, 129"})
  void onlyUsableColumnsOverrideTheTerminal(String columns, int cells) throws Exception {
    for (String program : List.of("statusline", "statusline-jvm")) {
      BuiltImage image =
          BuiltImage.built(home)
              .runBy(program)
              .with("STATUSLINE_RENDERER_LINES", "project > model")
              .with("COLUMNS", columns);
      String command = "'" + image.launcher() + "' preview > row; echo code $?";
      try (PseudoTerminal terminal = PseudoTerminal.running(image, "stty cols 133; " + command)) {
        terminal.await("code 0");
      }
      assertEquals(cells, Files.readString(home.resolve("row")).stripTrailing().length(), program);
    }
  }

  @Test
  void lineReportsUnknownOption() throws IOException, InterruptedException {
    BuiltImage.Outcome outcome = BuiltImage.built(home).command("--them=slate");
    BuiltImage.built(home).stopDaemon();

    assertEquals(0, outcome.exitCode());
    assertTrue(
        outcome.line().contains("unknown setting \"--them\". Did you mean \"--theme\"?"),
        outcome.out());
  }

  @Test
  void listsDataModulesWithInvalidConfiguration() throws IOException, InterruptedException {
    BuiltImage.Outcome outcome = BuiltImage.built(home).configured("{").command("--list-modules");

    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.out().startsWith("ID "), outcome.out());
  }
}
