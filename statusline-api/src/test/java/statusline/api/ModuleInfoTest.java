package statusline.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleInfoTest {
  @ParameterizedTest
  @CsvSource({
    "GitModule, git",
    "PullRequestModule, pull-request",
    "statusline.module.context.ContextModule, context",
    "AcmeDeskLampModule, acme-desk-lamp",
    "Ipv6Module, ipv6",
    "Lamp, lamp",
    "ModuleModule, module",
  })
  void classNameStatesTheId(String className, String id) {
    assertEquals(id, ModuleInfo.idOf(className));
  }

  @ParameterizedTest
  @ValueSource(strings = {"git", "pull-request", "a", "ipv6", "a-1", "acme-desk-lamp"})
  void idIsWordsJoinedByDashes(String id) {
    assertEquals(id, info(id).id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Git",
        "1a",
        "-git",
        "git-",
        "pull--request",
        "pull_request",
        "a b",
        "é",
        "a\n"
      })
  void otherIdsAreRefused(String id) {
    var thrown = assertThrows(IllegalArgumentException.class, () -> info(id));

    assertEquals("not an id of words joined by dashes: " + id, thrown.getMessage());
  }

  private static ModuleInfo info(String id) {
    return new ModuleInfo(id, "A lamp", Scope.Kind.MACHINE, Policy.everyLine());
  }
}
