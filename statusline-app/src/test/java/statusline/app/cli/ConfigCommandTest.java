package statusline.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.config.Environment;
import statusline.config.KeyTable;
import statusline.testing.TestEnvironment;

class ConfigCommandTest {
  @TempDir Path folder;

  private Environment environment;
  private Path file;

  @BeforeEach
  void makeEnvironment() throws IOException {
    environment = TestEnvironment.in(folder);
    file = environment.configDirectory().resolve("statusline.user.json");
  }

  private Answer config(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "config";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Answer.to(environment, all);
  }

  private static Answer success(String out) {
    return new Answer(0, out + "\n", "");
  }

  private static Answer failure(int code, String message) {
    return new Answer(code, "", "statusline: " + message + "\n");
  }

  private String row(String key) {
    Answer answer = config("show", key);
    assertEquals(0, answer.code(), answer.err());
    return answer.out().lines().filter(row -> row.startsWith(key + " ")).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "renderer.themes", "Renderer", "modules.nothing."})
  void unknownPrefixIsAnError(String prefix) {
    for (String option : List.of("--", "--json")) {
      assertEquals(
          failure(2, "no key starts with \"" + prefix + "\""), config("show", option, prefix));
    }
    assertEquals(0, config("show", "renderer.th").code());
  }

  @Test
  void setReplacesTheValueInItsPlace() throws IOException {
    TestEnvironment.configure(
        environment, "{\n  // mine\n  \"preset\": \"full\", // big\n  \"renderer\": {}\n}\n");

    assertEquals(success("preset is set in " + file), config("set", "preset", "compact"));

    assertEquals(
        "{\n  // mine\n  \"preset\": \"compact\", // big\n  \"renderer\": {}\n}\n",
        Files.readString(file));
    assertTrue(row("preset").endsWith(" compact  " + file + ", line 3, column 3"), row("preset"));
  }

  @Test
  void setCreatesAMissingFile() throws IOException {
    config("set", "modules.git.refreshInterval", "90s");

    assertEquals(
        "{\n  \"modules\": {\n    \"git\": {\n      \"refreshInterval\": \"90s\"\n    }\n  }\n}\n",
        Files.readString(file));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "renderer.links, true, true",
        "renderer.width, 60, 60",
        "renderer.colors, 256, `\"256\"`",
        "modules.git.refreshInterval, 300000, 300000",
        "modules.git.refreshInterval, 5m, `\"5m\"`",
        "modules.spend.cautionUsd, 2.5, 2.5",
        "renderer.separator, ` / `, `\" / \"`",
        "renderer.separator, `-`, `\"-\"`",
        "renderer.oldMark, `->`, `\"->\"`",
        "renderer.oldMark, `-x`, `\"-x\"`",
        "renderer.oldMark, `--old`, `\"--old\"`",
        "renderer.hidden, `git.branch time`, `[\"git.branch\", \"time\"]`",
        "renderer.hidden, `[\"git.branch\"]`, `[\"git.branch\"]`",
        "renderer.lines, `model | time`, `[\"model | time\"]`",
        "modules.acme-lamp.colour, `{\"r\": 1}`, `{\"r\":1}`",
        "modules.acme-lamp.colour, red, `\"red\"`"
      })
  void valueIsWrittenInTheTypeOfItsKey(String key, String typed, String written)
      throws IOException {
    assertEquals(success(key + " is set in " + file), config("set", key, typed));

    JsonNode value = new ObjectMapper().readTree(file.toFile()).at("/" + key.replace('.', '/'));
    assertEquals(new ObjectMapper().readTree(written), value);
    assertEquals(success("the configuration is valid"), config("validate"));
    assertEquals(success(key + " is already set in " + file), config("set", key, typed));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "renderer.thme, x, `unknown key \"renderer.thme\". Did you mean \"renderer.theme\"?`",
        "modules.gti.enabled, false, `unknown data module \"gti\". Did you mean \"git\"?`",
        "theme, x, `unknown key \"theme\". Did you mean \"renderer.theme\"?`",
        "renderer, x, `unknown key \"renderer\"`",
        "modules.git, x, `unknown key \"modules.git\"`",
        "``, x, `unknown key \"\"`",
        "renderer.width, wide, `renderer.width is \"wide\" but must be a whole number from 1 to"
            + " 10000`",
        "renderer.separator, `\u001b[31m`, `renderer.separator is \"\\u001b[31m\" but must be a"
            + " string of at most 16 characters without control characters`",
        "renderer.width, -5, `renderer.width is \"-5\" but must be a whole number from 1 to"
            + " 10000`",
        "modules.git.maxRetries, -1, `modules.git.maxRetries is \"-1\" but must be a whole number"
            + " from 0 to 10`",
        "renderer.glyphs, nerdfont, `renderer.glyphs is \"nerdfont\" but must be one of ascii,"
            + " unicode, nerd-font, emoji. Did you mean \"nerd-font\"?`",
        "renderer.glyphs, nosuch, `renderer.glyphs is \"nosuch\" but must be one of ascii,"
            + " unicode, nerd-font, emoji`",
        "renderer.style, powerlines, `renderer.style is \"powerlines\" but must be one of plain,"
            + " powerline, capsule. Did you mean \"powerline\"?`",
        "preset, standart, `preset is \"standart\" but must be one of minimal, standard, compact,"
            + " full. Did you mean \"standard\"?`",
        "renderer.priority, context:ful, `renderer.priority is \"context:ful\" but must be a list"
            + " of names such as \"model\" or \"model:full\"`",
        "renderer.theme, ../x, `renderer.theme is \"../x\" but must be a name of lower-case"
            + " letters and digits joined by dashes`",
      })
  void mistakeIsOneLineAndWritesNothing(String key, String value, String sentence) {
    assertEquals(failure(2, sentence), config("set", key, value));
    assertTrue(Files.notExists(file));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "renderer.lines, `[\"modle, project git\"]`, model",
        "renderer.lines, vim, session.vim",
        "renderer.priority, git.brnch, git.branch",
        "renderer.priority, context:full contxt:brief, context",
        "renderer.theme, slaet, slate"
      })
  void nameThatNothingProvidesIsRefused(String key, String value, String nearest) {
    Answer answer = config("set", key, value);

    assertEquals(2, answer.code());
    assertEquals(1, answer.err().lines().count());
    assertTrue(answer.err().contains("Did you mean \"" + nearest + "\"?"), answer.err());
    assertTrue(Files.notExists(file));
  }

  @Test
  void ownThemeIsAccepted() throws IOException {
    Path themes = environment.configDirectory().resolve("statusline-themes");
    Files.writeString(Files.createDirectories(themes).resolve("mine.json"), "{}");

    assertEquals(
        success("renderer.theme is set in " + file), config("set", "renderer.theme", "mine"));
  }

  @Test
  void plainNumberBelowASecondIsQuestioned() throws IOException {
    Answer set = config("set", "modules.git.refreshInterval", "30");
    Answer validated = config("validate");
    Answer ofFile = config("validate", file.toString());

    String question =
        "modules.git.refreshInterval is 30 milliseconds. For seconds, use \"30s\"; to keep it, use"
            + " \"30ms\"\n";
    assertEquals(
        new Answer(
            0, "modules.git.refreshInterval is set in " + file + "\n", "statusline: " + question),
        set);
    assertEquals(
        new Answer(
            0,
            "the configuration is valid\n",
            "statusline: " + file + ", line 4, column 7: " + question),
        validated);
    assertEquals(validated.err(), ofFile.err());
    assertEquals(0, ofFile.code());
  }

  @Test
  void unsetRemovesAKey() throws IOException {
    TestEnvironment.configure(
        environment, "{\n  \"preset\": \"full\", // big\n  \"renderer\": {\"links\": true}\n}\n");

    assertEquals(
        success("renderer.links is removed from " + file), config("unset", "renderer.links"));
    assertEquals(
        "{\n  \"preset\": \"full\", // big\n  \"renderer\": {}\n}\n", Files.readString(file));
    assertEquals(
        success("renderer.links is not set in " + file), config("unset", "renderer.links"));
    assertEquals(2, config("unset", "renderer.link").code());
  }

  @Test
  void invalidFileIsNotEdited() throws IOException {
    TestEnvironment.configure(environment, "{\n  \"preset\": {,}\n}");

    assertEquals(
        failure(1, file + ": it is not JSON at line 2, column 14"),
        config("set", "preset", "full"));
    assertEquals("{\n  \"preset\": {,}\n}", Files.readString(file));
  }

  @Test
  void valueOfAnotherTypeInThePathIsNotReplaced() throws IOException {
    TestEnvironment.configure(environment, "{\"renderer\": 7}");

    assertEquals(
        failure(1, file + ": `renderer` is not an object at line 1, column 14"),
        config("set", "renderer.theme", "slate"));
  }

  @Test
  void everyKeyIsShownWithItsSource() throws IOException {
    TestEnvironment.configure(environment, "{\"renderer\": {\"padding\": 2}}");

    List<String> rows = config("show").out().lines().toList();

    assertTrue(rows.getFirst().matches("KEY +VALUE +FROM"), rows.getFirst());
    assertEquals(KeyTable.byConcretePath().size() + 1, rows.size());
    assertTrue(row("renderer.padding").matches("renderer.padding +2 +/.*, line 1, column 15"));
    assertTrue(row("renderer.theme").matches("renderer.theme +the preset's +default"));
    assertTrue(row("modules.git.timeout").matches("modules.git.timeout +2s +default"));
    assertTrue(row("modules.context.cacheTTL").matches("modules.context.cacheTTL +0 +default"));
  }

  @Test
  void everyJsonEntryHasEveryMember() throws IOException {
    TestEnvironment.configure(environment, "{\"renderer\": {\"lines\": [\"model\"]}, \"x\": 1}");

    JsonNode shown = new ObjectMapper().readTree(config("show", "--json").out());

    for (JsonNode setting : shown.get("settings")) {
      assertEquals(5, setting.size(), setting.toString());
    }
    JsonNode lines = new ObjectMapper().readTree(config("show", "--json", "renderer.lines").out());
    assertEquals("[{\"left\":\"model\"}]", lines.at("/settings/0/value").toString());
    assertEquals("user file", lines.at("/settings/0/origin").textValue());
    assertEquals(file + ", line 1, column 15", lines.at("/settings/0/place").textValue());
    assertEquals(
        file + ", line 1, column 36: unknown key \"x\"", lines.at("/problems/0").textValue());
  }

  @Test
  void validateReportsEveryMistakeWithItsPosition() throws IOException {
    TestEnvironment.configure(
        environment, "{\n  \"presett\": \"full\",\n  \"renderer\": {\"width\": 0}\n}");

    Answer answer = config("validate");

    assertEquals(1, answer.code());
    assertEquals("", answer.out());
    assertEquals(
        List.of(
            "statusline: "
                + file
                + ", line 2, column 3: unknown key \"presett\". Did you mean \"preset\"?",
            "statusline: "
                + file
                + ", line 3, column 16: renderer.width is \"0\" but must be a whole number from"
                + " 1 to 10000"),
        answer.err().lines().toList());
  }

  @Test
  void validateTellsProjectFilesFromUserFiles() throws IOException {
    String text = "{\"modules\": {\"cost\": {\"command\": \"/usr/bin/ccusage\"}}}";
    Path own = Files.writeString(folder.resolve("own.json"), text);
    Path project = Files.createDirectories(folder.resolve("p/.claude")).resolve("statusline.json");
    Files.writeString(project, text);

    assertEquals(success(own + " is valid"), config("validate", own.toString()));
    assertEquals(
        failure(
            1,
            project
                + ", line 1, column 23: modules.cost.command may be set only in your user"
                + " file"),
        config("validate", project.toString()));
    assertEquals(
        failure(1, folder.resolve("no") + " does not exist"),
        config("validate", folder.resolve("no").toString()));
    assertEquals(failure(1, folder + " is not a file"), config("validate", folder.toString()));
  }

  @Test
  void initCreatesAValidFile() throws IOException {
    assertEquals(success("created " + file), config("init"));
    assertEquals(success("the configuration is valid"), config("validate"));
    assertTrue(row("preset").contains(" standard "), row("preset"));

    String once = Files.readString(file);
    assertEquals(
        failure(1, file + " already exists; change it with `statusline config set`"),
        config("init"));
    assertEquals(once, Files.readString(file));
  }

  @Test
  void everyCommentedKeyOfInitIsValid() throws IOException {
    config("init");
    String offered = Files.readString(file).replaceAll("// (\"\\w+\": .*,\n)", "$1");
    Files.writeString(file, offered);

    assertEquals(success("the configuration is valid"), config("validate"));
    assertTrue(offered.contains("\n    \"gaugeCells\": 10,\n"), offered);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "frobnicate"})
  void unknownSubcommandFails(String word) {
    Answer answer = word.isEmpty() ? config() : config(word);

    assertEquals(2, answer.code());
    assertEquals(1, answer.err().lines().count());
  }
}
