package statusline.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import statusline.config.Environment;
import statusline.testing.TestEnvironment;

/// Help of all commands and sub-commands.
class HelpTest {
  @TempDir Path folder;

  private Environment environment;

  @BeforeEach
  void makeEnvironment() throws IOException {
    environment = TestEnvironment.in(folder);
  }

  private List<CommandLine> commands() {
    List<CommandLine> all = new ArrayList<>();
    collect(CommandLines.all(environment), all);
    return all;
  }

  private static void collect(CommandLine command, List<CommandLine> all) {
    all.add(command);
    command.getSubcommands().values().forEach(below -> collect(below, all));
  }

  /// The words after `statusline` that select a command.
  private static List<String> words(CommandLine command) {
    List<String> words = List.of(command.getCommandSpec().qualifiedName(" ").split(" "));
    return words.subList(1, words.size());
  }

  private Answer answer(List<String> words, String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(Arrays.asList(more));
    return Answer.to(environment, all.toArray(String[]::new));
  }

  @Test
  void everyCommandHasUsageOptionsExamplesAndExitCodes() {
    for (CommandLine command : commands()) {
      List<String> words = words(command);
      Answer answer = answer(words, "--help");

      assertEquals(0, answer.code(), words + answer.err());
      assertEquals("", answer.err());
      String name = command.getCommandSpec().qualifiedName(" ");
      assertTrue(answer.out().startsWith("Usage: " + name + " "), answer.out());
      for (String heading : List.of("\nOptions:\n", "\nExit codes:\n", "\nExamples:\n")) {
        assertTrue(answer.out().contains(heading), words + " " + heading + answer.out());
      }
      assertTrue(answer.out().contains("\n  " + name), answer.out());
      assertEquals(answer, answer(words, "-h"));
    }
  }

  @Test
  void helpOfACommandEqualsItsOption() {
    for (CommandLine command : commands()) {
      List<String> words = words(command);
      List<String> help = new ArrayList<>(List.of("help"));
      help.addAll(words);

      assertEquals(answer(words, "--help"), answer(help));
    }
    assertEquals(
        answer(List.of("config", "set", "--help")), answer(List.of("config", "help", "set")));
  }

  @Test
  void everyCommandPrintsTheVersion() {
    for (CommandLine command : commands()) {
      assertEquals(answer(List.of("--version")), answer(words(command), "--version"));
    }
  }

  @Test
  void everyOptionHasADescription() {
    for (CommandLine command : commands()) {
      command
          .getCommandSpec()
          .options()
          .forEach(option -> assertTrue(option.description().length > 0, option.longestName()));
    }
  }

  @Test
  void commandsAreASectionThatABlankLineEnds() {
    List<String> lines = answer(List.of("--help")).out().lines().toList();
    int start = lines.indexOf("Commands:");
    List<String> section = lines.subList(start + 1, lines.size());
    List<String> rows = section.subList(0, section.indexOf(""));

    assertTrue(lines.get(start - 1).isEmpty());
    List<String> names = new ArrayList<>();
    for (String row : rows) {
      assertTrue(row.matches("  [a-z][a-z-]+ +[A-Z].*\\."), row);
      names.add(row.strip().split(" ")[0]);
    }
    List<String> visible = new ArrayList<>();
    CommandLines.all(environment)
        .getSubcommands()
        .forEach(
            (name, command) -> {
              if (!command.getCommandSpec().usageMessage().hidden()) {
                visible.add(name);
              }
            });
    assertEquals(visible, names);
    assertFalse(names.contains("generate-manual"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "doctr, Did you mean doctor?",
        "help confg, Did you mean config?",
        "config shwo, Did you mean show?",
        "doctor --jsno, Did you mean --json?",
        "install --dryrun, Did you mean --dry-run?",
        "preview --widht=80, Did you mean --width?",
        "config show --colour, See `statusline config show --help`.",
        "config frobnicate, See `statusline config --help`.",
        "config, Missing command. See `statusline config --help`.",
        "daemon, Missing command. See `statusline daemon --help`."
      })
  void unknownWordNamesNearestOneOrTheHelp(String typed, String hint) {
    Answer answer = answer(List.of(typed.split(" ")));

    assertEquals(2, answer.code());
    assertEquals("", answer.out());
    assertTrue(answer.err().endsWith(hint + "\n"), answer.err());
    assertEquals(1, answer.err().lines().count());
  }
}
