package statusline.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.config.Environment;
import statusline.config.module.ModuleDescriptors;
import statusline.testing.TestEnvironment;

class ModuleTableTest {
  @TempDir Path folder;

  private Environment environment;

  @BeforeEach
  void makeEnvironment() throws IOException {
    environment = TestEnvironment.in(folder);
  }

  private List<String> table() {
    Answer answer = Answer.to(environment, "--list-modules");
    assertEquals(0, answer.code(), answer.err());
    assertEquals("", answer.err());
    return answer.out().lines().toList();
  }

  private JsonNode json() throws IOException {
    Answer answer = Answer.to(environment, "--list-modules", "--json");
    assertEquals(0, answer.code(), answer.err());
    return new ObjectMapper().readTree(answer.out());
  }

  private static String row(List<String> table, String id) {
    return table.stream().filter(row -> row.startsWith(id + " ")).findFirst().orElseThrow();
  }

  @Test
  void everyModuleHasARow() {
    List<String> table = table();

    assertTrue(table.getFirst().matches("ID +STATE +ORIGIN +JAVA MODULE +VERSION +SCOPE .*"));
    List<String> ids = new ArrayList<>();
    for (String row : table.subList(1, table.size())) {
      ids.add(row.substring(0, row.indexOf(' ')));
    }
    assertEquals(ModuleDescriptors.ids(), ids);
    assertTrue(
        row(table, "time").matches("time +enabled +built-in +statusline\\.module\\.time .*"));
  }

  @Test
  void columnsAreAligned() {
    List<String> table = table();
    int module = table.getFirst().indexOf("JAVA MODULE");

    for (String row : table.subList(1, table.size())) {
      assertTrue(row.startsWith("statusline.module.", module), row);
      assertEquals(' ', row.charAt(module - 1), row);
    }
  }

  @Test
  void disabledModuleHasNoScopeAndPolicy() throws IOException {
    TestEnvironment.configure(environment, "{\"modules\":{\"git\":{\"enabled\":false}}}");

    assertTrue(row(table(), "git").matches("git +disabled +built-in +\\S+ .*–  +–  +–"));
  }

  @Test
  void configuredPolicyIsShown() throws IOException {
    TestEnvironment.configure(
        environment,
        "{\"modules\":{\"git\":{\"refreshInterval\":\"90s\",\"cacheTTL\":\"2h\"},"
            + "\"time\":{\"refreshInterval\":1500,\"cacheTTL\":\"3650d\"},"
            + "\"model\":{\"refreshInterval\":0,\"cacheTTL\":\"5m\"}}}");

    List<String> table = table();

    assertTrue(row(table, "git").matches(".* 90s +2h"), row(table, "git"));
    assertTrue(row(table, "time").matches(".* 1500ms +87600h"), row(table, "time"));
    assertTrue(row(table, "model").matches(".* 0 +5m"), row(table, "model"));
  }

  @Test
  void everyJsonEntryHasAllMembers() throws IOException {
    TestEnvironment.configure(environment, "{\"modules\":{\"git\":{\"enabled\":false}}}");

    JsonNode list = json();

    assertEquals(13, list.size());
    for (JsonNode entry : list) {
      List<String> keys = new ArrayList<>();
      entry.fieldNames().forEachRemaining(keys::add);
      assertEquals(
          List.of(
              "id",
              "state",
              "origin",
              "javaModule",
              "version",
              "summary",
              "scope",
              "refreshIntervalMs",
              "cacheTtlMs",
              "stalenessThresholdMs",
              "timeoutMs",
              "problem",
              "reports"),
          keys);
    }
  }

  @Test
  void unknownJsonValuesAreNull() throws IOException {
    TestEnvironment.configure(
        environment, "{\"modules\":{\"git\":{\"enabled\":false},\"time\":{\"timeout\":\"10m\"}}}");

    JsonNode list = json();
    JsonNode git = entry(list, "git");
    JsonNode time = entry(list, "time");

    assertEquals("git", git.get("id").textValue());
    assertEquals("disabled", git.get("state").textValue());
    assertTrue(git.get("scope").isNull());
    assertTrue(git.get("timeoutMs").isNull());
    assertEquals("time", time.get("id").textValue());
    assertEquals("enabled", time.get("state").textValue());
    assertEquals("built-in", time.get("origin").textValue());
    assertEquals(600_000L, time.get("timeoutMs").longValue());
    assertTrue(time.get("problem").isNull());
  }

  private static JsonNode entry(JsonNode list, String id) {
    for (JsonNode entry : list) {
      if (entry.get("id").textValue().equals(id)) {
        return entry;
      }
    }
    throw new AssertionError("there is no " + id + " in " + list);
  }
}
