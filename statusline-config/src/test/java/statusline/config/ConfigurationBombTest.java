package statusline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import statusline.config.file.Problem;
import statusline.config.file.ProblemList;
import statusline.config.theme.ThemeFolder;

/// Tests files that make a reader work hard. With quadratic work these tests take minutes.
class ConfigurationBombTest {
  private static final int MIB = 1 << 20;
  private static final int PROJECT_BYTES = 1 << 16;

  @TempDir Path folder;

  private Path project;
  private Path config;

  @BeforeEach
  void createDirectories() throws IOException {
    project = Files.createDirectories(folder.resolve("project/.claude")).getParent();
    config = Files.createDirectories(folder.resolve("config"));
  }

  /// The parts of a hostile file.
  enum Bomb {
    UNKNOWN_KEYS(i -> "\"k" + i + "\":1,"),
    UNKNOWN_KEYS_ON_LINES(i -> "\"k" + i + "\":1,\n"),
    NEAR_MISSES(i -> "\"renderer\":{\"them" + i + "\":1},\"preset" + i % 100 + "\":1,"),
    NEAR_MISSES_IN_A_SECTION(i -> (i == 0 ? "\"renderer\":{" : "") + "\"them" + i + "\":1,"),
    UNKNOWN_MODULES(i -> (i == 0 ? "\"modules\":{" : "") + "\"gir" + i + "\":{},"),
    FOREIGN_KEYS(i -> (i == 0 ? "\"modules\":{\"git\":{" : "") + "\"changse" + i + "\":1,"),
    DUPLICATES(i -> "\"preset\":\"full\","),
    WRONG_VALUES(i -> (i == 0 ? "\"modules\":{" : "") + "\"git\":{\"changes\":" + i + "},"),
    UNTERMINATED_COMMENTS(i -> "/*"),
    COMMENTS(i -> "/**/"),
    LINE_COMMENTS(i -> "//\n"),
    CARRIAGE_RETURNS(i -> "\"k" + i + "\":1,\r"),
    NESTED_ARRAYS(i -> "["),
    QUOTES(i -> "\"\\\""),
    COMMAS(i -> ",");

    private final IntFunction<String> part;

    Bomb(IntFunction<String> part) {
      this.part = part;
    }

    String text(int length) {
      var text = new StringBuilder("{");
      for (int i = 0; text.length() < length - 40; i++) {
        text.append(part.apply(i));
      }
      return text.append("}").toString();
    }
  }

  private LiveConfiguration live() {
    return new LiveConfiguration(folder.resolve("none"), config, InstantSource.system());
  }

  private List<Problem> problemsOfProject(String text) throws IOException {
    Files.writeString(project.resolve(".claude/statusline.json"), text);
    return live().of(project, RunSettings.NONE).problems();
  }

  @ParameterizedTest
  @EnumSource
  void projectFileIsReadAndItsFirstProblemsAreListed(Bomb bomb) throws IOException {
    List<Problem> problems = problemsOfProject(bomb.text(PROJECT_BYTES));

    assertTrue(problems.size() <= ProblemList.MAX_LISTED + 1, () -> "" + problems.size());
  }

  @ParameterizedTest
  @EnumSource
  void userFileOfOneMebibyteIsRead(Bomb bomb) throws IOException {
    Files.writeString(config.resolve("statusline.user.json"), bomb.text(MIB));

    List<Problem> problems = live().ofAccount().problems();

    assertTrue(problems.size() <= ProblemList.MAX_LISTED + 1, () -> "" + problems.size());
  }

  @ParameterizedTest
  @EnumSource
  void largerProjectFileIsNotRead(Bomb bomb) throws IOException {
    List<Problem> problems = problemsOfProject(bomb.text(PROJECT_BYTES + 100));

    assertEquals(1, problems.size());
    assertTrue(problems.getFirst().text().endsWith("it is larger than 64 KiB"));
  }

  @Test
  void validatedProjectFileHasTheSameLimit() throws IOException {
    Path file = project.resolve(".claude/statusline.json");
    Files.writeString(file, Bomb.COMMENTS.text(PROJECT_BYTES + 100));

    List<Problem> problems =
        FileCheck.of(file, new ThemeFolder(config, InstantSource.system())).problems();

    assertEquals(file + ", line 1, column 1: it is larger than 64 KiB", problems.getFirst().text());
  }

  @Test
  void keyOfOneMebibyteIsQuotedBriefly() throws IOException {
    String key = "x".repeat(PROJECT_BYTES - 100);

    List<Problem> problems =
        problemsOfProject("{\"" + key + "\":1,\"renderer\":{\"" + key.substring(50) + "\":1}}");

    assertEquals(1, problems.size());
    assertTrue(problems.getFirst().text().length() < 300);
  }

  @Test
  void unlistedProblemsAreCounted() throws IOException {
    List<Problem> problems = problemsOfProject("{" + "\"x\":1,".repeat(1_000) + "\"y\":2}");
    Configuration configuration = live().of(project, RunSettings.NONE);

    assertEquals(ProblemList.MAX_LISTED + 1, problems.size());
    assertEquals("981 more problems", problems.getLast().sentence());
    assertTrue(configuration.notice().orElse("").endsWith("(and 1000 more)"));
  }

  private static RunSettings unknownSettings(int count) {
    Map<String, String> variables = new HashMap<>();
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      variables.put("STATUSLINE_RENDERER_THEM" + i, "x");
      arguments.add("--renderer-them" + i + "=x");
    }
    return RunSettings.of(variables, arguments);
  }

  @Test
  void problemsOfManyVariablesAndArgumentsAreCounted() {
    Configuration configuration = live().of(project, unknownSettings(250));

    assertEquals(2 * (ProblemList.MAX_LISTED + 1), configuration.problems().size());
    assertTrue(configuration.notice().orElse("").endsWith("(and 499 more)"));
  }

  @Test
  void tooManyVariablesAndArgumentsAreOneProblem() {
    Configuration configuration = live().of(project, unknownSettings(20_000));

    assertEquals(1, configuration.problems().size());
    assertTrue(configuration.notice().orElse("").contains("are ignored"));
  }

  @Test
  void nearestKeyIsStillNamed() throws IOException {
    assertTrue(
        problemsOfProject("{\"renderer\":{\"them\":\"slate\"}}")
            .getFirst()
            .text()
            .endsWith("Did you mean \"renderer.theme\"?"));
  }
}
