package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.Scope;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;

class RunConfigTest {
  private static final RunConfig NONE = new RunConfig(List.of(), Map.of(), Optional.empty());

  private final FakeEnvironment environment = FakeRepository.environment();

  @Test
  void emptyEnvironmentDoesNotChangeScope() {
    assertEquals(Scope.repository(FakeRepository.TOP), scope());
    assertEquals(NONE, RunConfig.of(scope()));
  }

  @Test
  void numberedSettingsAreRead() {
    numbered("safe.directory", "/w", "SAFE.Directory", "*", "core.fsmonitor", "x");

    assertEquals(List.of("/w", "*"), RunConfig.of(scope()).safeDirectories());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'safe.directory=/w' 'filter.lfs.clean=' 'filter.lfs.required=false'",
        "'safe.directory'='/w' 'filter.lfs.clean'='' 'filter.lfs.required'='false'",
        " 'filter.lfs.clean=' 'core.pager'='x'  'FILTER.lfs.Required=false'  "
            + " 'safe.directory'='/w'",
        "'flag' 'filter.lfs.clean'='' 'filter.lfs.required=false' 'safe.directory=/w'",
        "'filter.lfs.clean'='' 'filter.x.clean'='cat' 'filter.lfs.required'='false'"
            + " 'filter.x.required'='true' 'safe.directory'='/w'"
      })
  void quotedSettingsAreRead(String parameters) {
    environment.variable("GIT_CONFIG_PARAMETERS", parameters);

    assertEquals(
        new RunConfig(
            List.of("/w"),
            Map.of("filter.lfs.clean", "", "filter.lfs.required", "false"),
            Optional.empty()),
        RunConfig.of(scope()));
  }

  @Test
  void quotesInValuesAreRead() {
    environment.variable(
        "GIT_CONFIG_PARAMETERS", "'safe.directory'='/it'\\''s' 'safe.directory=/a'\\!'b=c d'");

    assertEquals(List.of("/it's", "/a!b=c d"), RunConfig.of(scope()).safeDirectories());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "safe.directory=/w",
        "'safe.directory=/w",
        "'safe.directory'=/w",
        "'safe.directory'='/w'x",
        "'safe.directory=/w'\\",
        "'safe.directory=/w''x'",
        "'safe.directory=a\nb'",
        "'safedirectory=/w'",
        "'=/w'",
        "'filter.clean='",
        "'filter.lfs.clean=x'",
        "'filter.lfs.required=true'",
        "'filter.lfs.smudge'",
        "'core.hooksPath='",
        "'include.path=/x'",
        ""
      })
  void otherSettingsAreIgnored(String parameters) {
    environment.variable("GIT_CONFIG_PARAMETERS", parameters);

    assertEquals(NONE, RunConfig.of(scope()));
  }

  @Test
  void invalidCountIsZero() {
    numbered("safe.directory", "/w");

    for (String count : List.of("", "x", "-1", "0", "99999999999")) {
      environment.variable("GIT_CONFIG_COUNT", count);
      assertEquals(NONE, RunConfig.of(scope()), count);
    }
  }

  @Test
  void globalFileIsAbsolute() {
    environment.variable("GIT_CONFIG_GLOBAL", "below/config");
    assertEquals(NONE, RunConfig.of(scope()));

    environment.variable("GIT_CONFIG_GLOBAL", "/etc/agent/gitconfig");
    assertEquals(Optional.of(Path.of("/etc/agent/gitconfig")), RunConfig.of(scope()).globalFile());
  }

  @Test
  void gitGetsOnlySafeDirectories() throws Exception {
    numbered("safe.directory", "/w", "core.pager", "x");
    environment.variable("GIT_CONFIG_PARAMETERS", "'core.fsmonitor=x'");

    ModuleProbe.of(new GitModule(), environment).fetch();

    for (var call : environment.commands().calls()) {
      assertEquals(List.of("-c", "safe.directory=/w"), call.arguments().subList(0, 2));
      assertEquals(
          List.of(),
          call.environment().keySet().stream().filter(x -> x.startsWith("GIT_CONFIG")).toList());
    }
  }

  private void numbered(String... words) {
    environment.variable("GIT_CONFIG_COUNT", Integer.toString(words.length / 2));
    for (int i = 0; i < words.length / 2; i++) {
      environment.variable("GIT_CONFIG_KEY_" + i, words[2 * i]);
      environment.variable("GIT_CONFIG_VALUE_" + i, words[2 * i + 1]);
    }
  }

  private Scope scope() {
    return ModuleProbe.of(new GitModule(), environment).scope();
  }
}
