package statusline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramVariablesTest {
  @Test
  void onlyUsedSettingsOfGitAreRead() {
    Map<String, String> used =
        Map.of(
            "PATH", "/session/bin",
            "GIT_CONFIG_COUNT", "3",
            "GIT_CONFIG_PARAMETERS", "'a.b=c'",
            "GIT_CONFIG_GLOBAL", "/g",
            "GIT_CONFIG_KEY_0", "Safe.Directory",
            "GIT_CONFIG_VALUE_0", "/w",
            "GIT_CONFIG_KEY_1", "filter.lfs.clean",
            "GIT_CONFIG_VALUE_1", "",
            "GIT_CONFIG_KEY_2", "http.extraHeader");
    Map<String, String> all = new HashMap<>(used);
    all.put("GIT_CONFIG_VALUE_2", "secret");
    all.put("GIT_CONFIG_VALUE_3", "x");
    all.put("GIT_CONFIG_SYSTEM", "/s");
    all.put("GIT_DIR", "/d");
    all.put("HOME", "/h");

    assertEquals(used, ProgramVariables.of(all));
    assertEquals(used, Environment.of(all, "/bin").programVariables());
    assertEquals("/bin", Environment.of(all, "/bin").path());
  }

  @Test
  void noKeyOfTheHostIsRead() {
    Map<String, String> used =
        Map.of("CLAUDE_CODE_USE_BEDROCK", "1", "STATUSLINE_LOGIN", "ANTHROPIC_API_KEY");
    Map<String, String> all = new HashMap<>(used);
    for (String key :
        List.of("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "CLAUDE_CODE_OAUTH_TOKEN")) {
      all.put(key, "secret");
    }

    assertEquals(used, ProgramVariables.of(all));
  }

  @Test
  void longValuesAreDropped() {
    assertEquals(
        Map.of(), ProgramVariables.of(Map.of("GIT_CONFIG_PARAMETERS", "x".repeat(20_000))));
  }
}
