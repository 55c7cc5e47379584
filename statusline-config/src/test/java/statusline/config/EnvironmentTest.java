package statusline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.renderer.theme.ColorHints;

class EnvironmentTest {
  private static Environment of(String... namesAndValues) {
    var variables = new java.util.HashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return Environment.of(variables::get, "/home/account");
  }

  @Test
  void homeOfTheAccountIsTheDefault() {
    Environment environment = of();

    assertEquals(Path.of("/home/account"), environment.home());
    assertEquals(Path.of("/home/account/.claude"), environment.configDirectory());
    assertEquals(Path.of("/home/account/.local/state/statusline"), environment.stateDirectory());
    assertEquals("", environment.path());
    assertEquals(80, environment.columns());
    assertEquals(new ColorHints("", "", "", ""), environment.colors());
  }

  @Test
  void homeVariableSetsTheHomeDirectory() {
    Environment environment = of("HOME", "/home/ada/");

    assertEquals(Path.of("/home/ada"), environment.home());
    assertEquals(Path.of("/home/ada/.claude"), environment.configDirectory());
    assertEquals(Path.of("/home/ada/.local/state/statusline"), environment.stateDirectory());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ada", "./ada", "~", " /home/ada", "/a\0b"})
  void relativeHomeIsIgnored(String home) {
    assertEquals(Path.of("/home/account"), of("HOME", home).home());
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "", "home", "/a\0b"})
  void accountWithoutHomeUsesTheRootDirectory(String userHome) {
    assertEquals(Path.of("/"), Environment.of(name -> null, userHome).home());
  }

  @ParameterizedTest
  @ValueSource(strings = {"HOME", "CLAUDE_CONFIG_DIR", "STATUSLINE_STATE_DIR", "XDG_CONFIG_HOME"})
  void pathThatNoDirectoryCanHaveIsIgnored(String name) {
    Environment usual = of(name, "");

    assertEquals(usual, of(name, "/" + "x/".repeat(2048)));
    assertNotEquals(usual, of(name, "/" + "x/".repeat(2047)));
  }

  @Test
  void variableSetsTheConfigurationDirectory() {
    assertEquals(
        Path.of("/etc/claude"), of("CLAUDE_CONFIG_DIR", "/etc/x/../claude").configDirectory());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".claude", "../claude", "~/.claude", "/a\0b"})
  void relativeConfigurationDirectoryIsIgnored(String directory) {
    assertEquals(
        Path.of("/home/account/.claude"), of("CLAUDE_CONFIG_DIR", directory).configDirectory());
  }

  @ParameterizedTest
  @CsvSource({
    "/own, /xdg, /own",
    "'', /xdg, /xdg/statusline",
    "own, /xdg, /xdg/statusline",
    "/own, xdg, /own",
    "'', xdg, /home/account/.local/state/statusline",
    "'', '', /home/account/.local/state/statusline"
  })
  void stateDirectoryIsFromItsVariableOrBelowXdgStateHome(String own, String xdg, String expected) {
    Environment environment = of("STATUSLINE_STATE_DIR", own, "XDG_STATE_HOME", xdg);

    assertEquals(Path.of(expected), environment.stateDirectory());
  }

  @ParameterizedTest
  @CsvSource({
    "120, 120",
    "' 60 ', 60",
    "1, 1",
    "0, 80",
    "-5, 80",
    "10000, 10000",
    "10001, 10000",
    "2147483647, 10000",
    "2147483648, 80",
    "80.5, 80",
    "12x, 80",
    "wide, 80",
    "'', 80"
  })
  void columnsAreClampedToTheirRange(String columns, int expected) {
    assertEquals(expected, of("COLUMNS", columns).columns());
  }

  @Test
  void colorVariablesAreUnchanged() {
    assertEquals(
        new ColorHints("truecolor", "xterm-256color", " ", "0", "15;0", ""),
        of(
                "COLORTERM", "truecolor",
                "TERM", "xterm-256color",
                "COLORFGBG", "15;0",
                "NO_COLOR", " ",
                "FORCE_COLOR", "0")
            .colors());
  }

  @Test
  void pathIsUnchanged() {
    assertEquals(".::/usr/bin:", of("PATH", ".::/usr/bin:").path());
  }

  @Test
  void zoneIsFromItsVariable() {
    assertEquals(ZoneId.of("Asia/Tokyo"), of("TZ", "Asia/Tokyo").zone());
  }

  @Test
  void userConfigurationDirectoryIsFromItsVariable() {
    assertEquals(Optional.of(Path.of("/u")), of("XDG_CONFIG_HOME", "/u").userConfigDirectory());
    assertEquals(Optional.empty(), of("XDG_CONFIG_HOME", "below").userConfigDirectory());
    assertEquals(Optional.empty(), of("HOME", "/h").userConfigDirectory());
  }

  @Test
  void otherVariablesAreNotRead() {
    Map<String, String> known =
        Map.ofEntries(
            Map.entry("HOME", "/h"),
            Map.entry("CLAUDE_CONFIG_DIR", "/c"),
            Map.entry("STATUSLINE_STATE_DIR", "/s"),
            Map.entry("XDG_STATE_HOME", "/x"),
            Map.entry("XDG_CONFIG_HOME", "/u"),
            Map.entry("PATH", "/bin"),
            Map.entry("TZ", "UTC"),
            Map.entry("COLUMNS", "9"),
            Map.entry("NO_COLOR", ""),
            Map.entry("FORCE_COLOR", ""),
            Map.entry("COLORTERM", ""),
            Map.entry("COLORFGBG", ""),
            Map.entry("TERM", "xterm"));

    Environment.of(
        name -> {
          assertTrue(known.containsKey(name), name);
          return known.get(name);
        },
        "/home/account");
  }

  @Test
  void anotherConfigurationDirectoryChangesNothingElse() {
    Environment environment = of("COLUMNS", "9", "NO_COLOR", "1", "PATH", "/bin");
    Environment other = environment.withConfigDirectory(Path.of("/other"));

    assertEquals(Path.of("/other"), other.configDirectory());
    assertEquals(environment, other.withConfigDirectory(environment.configDirectory()));
  }
}
