package statusline.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.config.Environment;
import statusline.testing.TestEnvironment;

class StatuslineCommandTest {
  @TempDir Path folder;

  private Environment environment;

  @BeforeEach
  void makeEnvironment() throws IOException {
    environment = TestEnvironment.in(folder);
  }

  private Answer answer(String... arguments) {
    return Answer.to(environment, arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h"})
  void helpNamesEveryOption(String option) {
    Answer answer = answer(option);

    assertEquals(0, answer.code());
    assertEquals("", answer.err());
    assertTrue(answer.out().startsWith("Usage: statusline "), answer.out());
    for (String name : new String[] {"--help", "--version", "--list-modules", "--json"}) {
      assertTrue(answer.out().contains(name), name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void versionIsOneLineThatNamesJava(String option) {
    Answer answer = answer(option);

    assertEquals(0, answer.code());
    assertEquals("", answer.err());
    assertTrue(answer.out().matches("statusline \\S+ \\(.*Java 25.*\\)\n"), answer.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accounts add",
        "accounts remove",
        "install --in-place --config-dir",
        "uninstall --config-dir",
        "config validate",
        "doctor --report"
      })
  void emptyPathIsRefused(String command) {
    for (String empty : new String[] {"", " "}) {
      List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
      words.add(empty);
      Answer answer = answer(words.toArray(String[]::new));

      assertEquals(2, answer.code(), answer.toString());
      assertTrue(answer.err().contains("the path is empty"), answer.err());
      assertEquals("", answer.out());
    }
  }

  @Test
  void onlyTheTypedCommandIsCreated() {
    Set<String> all = CommandLines.all(environment).getSubcommands().keySet();

    for (String name : all) {
      Set<String> created =
          CommandLines.of(environment, new String[] {name, "--help"}).getSubcommands().keySet();
      boolean isAlone = CommandTable.NAMES.contains(name);
      assertEquals(isAlone ? Set.of(name) : all, created, name);
    }
    assertTrue(all.containsAll(CommandTable.NAMES), all::toString);
  }

  @Test
  void unknownOptionIsOneLine() {
    assertEquals(
        new Answer(2, "", "statusline: Unknown option: '--colour'. See `statusline --help`.\n"),
        answer("--colour"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"weather", "", "@file", "/etc/passwd"})
  void unknownArgumentIsOneLine(String argument) {
    assertEquals(
        new Answer(
            2,
            "",
            "statusline: Unmatched argument at index 0: '"
                + argument
                + "'. See `statusline --help`.\n"),
        answer(argument));
  }

  @Test
  void severalUnknownOptionsAreOneLine() {
    Answer answer = answer("--list-modules", "--a", "--b", "c");

    assertEquals(2, answer.code());
    assertEquals("", answer.out());
    assertEquals(
        "statusline: Unknown options: '--a', '--b', 'c'. See `statusline --help`.\n", answer.err());
  }

  @Test
  void jsonRequiresListModules() {
    assertEquals(
        new Answer(2, "", "statusline: --json requires --list-modules\n"), answer("--json"));
  }

  @Test
  void endOfOptionsAloneIsNoCommand() {
    assertEquals(
        new Answer(2, "", "statusline: Missing command. See `statusline --help`.\n"), answer("--"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--list-modules=yes", "--json=1"})
  void flagTakesNoValue(String argument) {
    Answer answer = answer("--list-modules", argument);

    assertEquals(2, answer.code());
    assertEquals("", answer.out());
    assertEquals(1, answer.err().lines().count());
  }

  @Test
  void repeatedOptionIsOneLine() {
    Answer answer = answer("--list-modules", "--list-modules");

    assertEquals(2, answer.code());
    assertEquals(1, answer.err().lines().count());
  }

  @Test
  void invalidConfigurationIsReportedBesideTheList() throws IOException {
    TestEnvironment.configure(environment, "{\n  \"modules\": {,}\n}");

    Answer answer = answer("--list-modules");

    assertEquals(
        "statusline: "
            + environment.configDirectory().resolve("statusline.user.json")
            + ", line 2, column 15: it is not JSON\n",
        answer.err());
    assertEquals(0, answer.code());
    assertTrue(answer.out().startsWith("ID "), answer.out());
  }
}
