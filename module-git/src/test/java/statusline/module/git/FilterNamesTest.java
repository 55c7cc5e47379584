package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilterNamesTest {
  @Test
  void disablesEachProgramOfFilter() throws IOException {
    assertEquals(
        Map.of(
            "GIT_CONFIG_COUNT", "4",
            "GIT_CONFIG_KEY_0", "filter.a.b=c.clean",
            "GIT_CONFIG_VALUE_0", "",
            "GIT_CONFIG_KEY_1", "filter.a.b=c.smudge",
            "GIT_CONFIG_VALUE_1", "",
            "GIT_CONFIG_KEY_2", "filter.a.b=c.process",
            "GIT_CONFIG_VALUE_2", "",
            "GIT_CONFIG_KEY_3", "filter.a.b=c.required",
            "GIT_CONFIG_VALUE_3", "false"),
        parse("local|filter.a.b=c.clean|local|filter.a.b=c.process|").overrides());
  }

  @Test
  void runDisablesFiltersOfUser() throws IOException {
    Map<String, String> ofRun = Map.of("filter.lfs.required", "false");
    FilterNames names = parse("global|filter.lfs.clean|", ofRun);

    assertFalse(names.isEmpty());
    assertEquals(
        Map.of(
            "GIT_CONFIG_COUNT", "1",
            "GIT_CONFIG_KEY_0", "filter.lfs.required",
            "GIT_CONFIG_VALUE_0", "false"),
        names.overrides());
    assertFalse(names.areOverridesApplied());
    assertTrue(parse("command|filter.lfs.required|", ofRun).areOverridesApplied());
  }

  @Test
  void filtersOfUserAndSystemStayEnabled() throws IOException {
    FilterNames names =
        parse("system|filter.lfs.clean|global|filter.lfs.process|local|filter.lfs.required|");

    assertTrue(names.isEmpty());
    assertEquals(Map.of(), names.overrides());
  }

  @Test
  void filtersOfRepositoryAreDisabledInEveryScope() throws IOException {
    assertFalse(parse("local|filter.x.clean|").isEmpty());
    assertFalse(parse("worktree|filter.x.process|").isEmpty());
    assertFalse(parse("submodule|filter.x.smudge|").isEmpty());
    assertFalse(parse("global|filter.lfs.clean|local|filter.lfs.clean|").isEmpty());
    assertFalse(parse("local|filter..clean|").isEmpty());
  }

  @Test
  void detectsAppliedOverrides() throws IOException {
    assertFalse(parse("local|filter.x.clean|").areOverridesApplied());
    assertTrue(parse("local|filter.x.clean|command|filter.x.clean|").areOverridesApplied());
  }

  @Test
  void moreThan256FiltersCannotBeDisabled() throws IOException {
    assertTrue(parse(filters(256)).canBeDisabled());
    assertFalse(parse(filters(257)).canBeDisabled());
  }

  @Test
  void nonAsciiFilterCannotBeDisabled() throws IOException {
    assertFalse(parse("local|filter.ä.clean|").canBeDisabled());
    assertTrue(parse("global|filter.ä.clean|").canBeDisabled());
  }

  @Test
  void detectsCoreWorktree() throws IOException {
    assertTrue(parse("worktree|core.worktree|").namesWorktree());
    assertTrue(parse("local|core.worktree|").isEmpty());
    assertFalse(parse("local|filter.core.worktree|").namesWorktree());
  }

  @Test
  void emptyOutputHasNoFilters() throws IOException {
    assertTrue(parse("").isEmpty());
    assertTrue(parse("local|filter.clean|local|filters.x.clean|").isEmpty());
  }

  @Test
  void malformedListIsRejected() {
    assertThrows(IOException.class, () -> parse("usage: git config"));
    assertThrows(IOException.class, () -> parse("local|"));
    assertThrows(IOException.class, () -> parse("local|filter.x.clean"));
  }

  private static String filters(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("local|filter.x").append(i).append(".clean|");
    }
    return text.toString();
  }

  private static FilterNames parse(String output) throws IOException {
    return parse(output, Map.of());
  }

  private static FilterNames parse(String output, Map<String, String> disabledByRun)
      throws IOException {
    return FilterNames.parse(
        output.replace('|', '\0').getBytes(StandardCharsets.UTF_8), true, disabledByRun);
  }
}
