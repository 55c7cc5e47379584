package statusline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedDirectoriesTest {
  private static final Environment ACCOUNT = environment();

  @TempDir Path folder;

  private AccountList list;

  @BeforeEach
  void createList() {
    list = AccountList.in(folder.resolve("state"));
  }

  private static Environment environment(String... namesAndValues) {
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return Environment.of(variables::get, "/home/ada");
  }

  private Environment checked(Environment starter, String... requested) {
    return TrustedDirectories.of(starter, ACCOUNT, list).checked(environment(requested));
  }

  @ParameterizedTest
  @CsvSource({
    "HOME, /home/ada",
    "CLAUDE_CONFIG_DIR, /home/ada/.claude",
    "CLAUDE_CONFIG_DIR, /home/ada/x/../.claude",
    "STATUSLINE_STATE_DIR, /home/ada/.local/state/statusline",
    "XDG_STATE_HOME, /home/ada/.local/state",
    "LANG, C"
  })
  void requestWithTheDirectoriesOfTheAccountIsTrusted(String name, String value) {
    Environment requested = environment(name, value);

    assertEquals(requested, checked(ACCOUNT, name, value));
    assertTrue(requested.isTrusted());
  }

  @ParameterizedTest
  @CsvSource({
    "CLAUDE_CONFIG_DIR, /work/evil",
    "CLAUDE_CONFIG_DIR, /home/ada",
    "CLAUDE_CONFIG_DIR, /home/ada/.claude/evil",
    "CLAUDE_CONFIG_DIR, /home/ada/.claude-work",
    "CLAUDE_CONFIG_DIR, /home/ada/.claude/../work/evil",
    "HOME, /work/evil",
    "HOME, /",
    "HOME, /home/ada/work"
  })
  void requestWithOtherDirectoriesIsNotTrusted(String name, String value) {
    Environment checked = checked(ACCOUNT, name, value);

    assertFalse(checked.isTrusted());
    assertEquals(Environment.NO_STATE, checked.stateDirectory());
    assertEquals(environment(name, value).home(), checked.home());
  }

  @ParameterizedTest
  @CsvSource({
    "STATUSLINE_STATE_DIR, /work/evil",
    "STATUSLINE_STATE_DIR, /home/ada/.ssh",
    "XDG_STATE_HOME, /work/evil"
  })
  void requestDoesNotChooseWhereStateIsStored(String name, String value) {
    Environment checked = checked(ACCOUNT, name, value);

    assertTrue(checked.isTrusted());
    assertEquals(Environment.NO_STATE, checked.stateDirectory());
  }

  @ParameterizedTest
  @ValueSource(strings = {"HOME", "CLAUDE_CONFIG_DIR", "STATUSLINE_STATE_DIR", "XDG_STATE_HOME"})
  void directoriesOfTheStarterAreTrusted(String name) {
    Environment starter = environment(name, "/data/ada");

    assertEquals(starter, checked(starter, name, "/data/ada"));
  }

  @Test
  void eachOfTwoAccountsMayStartTheDaemon() throws IOException {
    String[] standard = {};
    String[] work = {"CLAUDE_CONFIG_DIR", "/home/ada/.claude-work"};

    assertTrue(checked(environment(work), standard).isTrusted());
    assertFalse(checked(environment(standard), work).isTrusted());
    list.add(Path.of("/home/ada/.claude-work"));
    assertTrue(checked(environment(standard), work).isTrusted());
  }

  @Test
  void listAppliesFromTheNextRequest() throws IOException {
    var trusted = TrustedDirectories.of(ACCOUNT, ACCOUNT, list);
    Environment requested = environment("CLAUDE_CONFIG_DIR", "/data/claude");
    assertFalse(trusted.checked(requested).isTrusted());

    list.add(Path.of("/data/claude"));
    assertTrue(trusted.checked(requested).isTrusted());

    list.remove(Path.of("/data/claude"));
    assertFalse(trusted.checked(requested).isTrusted());
  }

  @Test
  void listIsReadOnlyForDirectoriesThatNothingElseNames() {
    var trusted =
        TrustedDirectories.of(environment("CLAUDE_CONFIG_DIR", "/data/starter"), ACCOUNT, list);

    assertFalse(trusted.needsList(ACCOUNT));
    assertFalse(trusted.needsList(environment("CLAUDE_CONFIG_DIR", "/data/starter")));
    assertFalse(trusted.needsList(environment("HOME", "/work/evil")));
    assertTrue(trusted.needsList(environment("CLAUDE_CONFIG_DIR", "/data/other")));
  }

  @Test
  void problemNamesTheCommandThatListsTheDirectory() {
    var trusted = TrustedDirectories.of(ACCOUNT, ACCOUNT, list);

    assertEquals(Optional.empty(), trusted.problem(ACCOUNT));
    assertEquals(
        Optional.of("/data/c is not a listed account. Run: statusline accounts add /data/c"),
        trusted.problem(environment("CLAUDE_CONFIG_DIR", "/data/c")));
    assertEquals(
        Optional.of("HOME is /work, which is not your home directory"),
        trusted.problem(environment("HOME", "/work", "CLAUDE_CONFIG_DIR", "/home/ada/.claude")));
  }
}
