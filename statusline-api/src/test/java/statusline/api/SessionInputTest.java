package statusline.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionInputTest {
  @Test
  void emptyInputKnowsNothing() {
    SessionInput empty = SessionInput.empty();

    assertEquals(Optional.empty(), empty.sessionId());
    assertEquals(Optional.empty(), empty.sessionName());
    assertEquals(Optional.empty(), empty.transcript());
    assertEquals(Optional.empty(), empty.currentDirectory());
    assertEquals(Optional.empty(), empty.projectDirectory());
    assertEquals(List.of(), empty.addedDirectories());
    assertEquals(Optional.empty(), empty.modelId());
    assertEquals(Optional.empty(), empty.modelName());
    assertEquals(Optional.empty(), empty.effort());
    assertEquals(Optional.empty(), empty.hostVersion());
    assertEquals(OptionalLong.empty(), empty.contextWindowTokens());
    assertEquals(OptionalLong.empty(), empty.contextUsedTokens());
    assertEquals(OptionalDouble.empty(), empty.contextUsedPercent());
    assertEquals(OptionalDouble.empty(), empty.costUsd());
  }

  @Test
  void knownFieldsReadAsTheHostWritesThem() {
    SessionInput input =
        of(
            Map.of(
                "session_id", "82c337a7",
                "session_name", "my session",
                "transcript_path", "/home/dev/.claude/projects/-w1/82c337a7.jsonl",
                "model", Map.of("id", "claude-opus-5-5", "display_name", "Opus 5.5"),
                "effort", Map.of("level", "medium"),
                "version", "2.1.330",
                "cost", Map.of("total_cost_usd", 0.024480000000000002)));

    assertEquals(Optional.of("82c337a7"), input.sessionId());
    assertEquals("id:82c337a7", input.key());
    assertEquals(Optional.of("my session"), input.sessionName());
    assertEquals(
        Optional.of(Path.of("/home/dev/.claude/projects/-w1/82c337a7.jsonl")), input.transcript());
    assertEquals(Optional.of("claude-opus-5-5"), input.modelId());
    assertEquals(Optional.of("Opus 5.5"), input.modelName());
    assertEquals(Optional.of("medium"), input.effort());
    assertEquals(Optional.of("2.1.330"), input.hostVersion());
    assertEquals(OptionalDouble.of(0.024480000000000002), input.costUsd());
  }

  @Test
  void contextWindowReadsAsTheHostWritesIt() {
    Map<String, Object> window = new HashMap<>();
    window.put("total_input_tokens", 0L);
    window.put("context_window_size", 1000000L);
    window.put("used_percentage", null);
    SessionInput before = of(Map.of("context_window", window));
    window.put("used_percentage", 2L);
    SessionInput after = of(Map.of("context_window", window));

    assertEquals(OptionalLong.of(0), before.contextUsedTokens());
    assertEquals(OptionalLong.of(1000000), before.contextWindowTokens());
    assertEquals(OptionalDouble.empty(), before.contextUsedPercent());
    assertEquals(OptionalDouble.of(2), after.contextUsedPercent());
  }

  @Test
  void currentDirectoryIsTheWorkspacesElseCwd() {
    assertEquals(Optional.of(Path.of("/w")), directory(Map.of("current_dir", "/w"), "/cwd"));
    assertEquals(Optional.of(Path.of("/cwd")), directory(Map.of(), "/cwd"));
    assertEquals(Optional.of(Path.of("/cwd")), directory(Map.of("current_dir", ""), "/cwd"));
    assertEquals(Optional.of(Path.of("/cwd")), directory(Map.of("current_dir", "w"), "/cwd"));
    assertEquals(Optional.of(Path.of("/cwd")), directory(Map.of("current_dir", 1L), "/cwd"));
  }

  @Test
  void onlyAbsolutePathsAreOnes() {
    assertEquals(Optional.empty(), directory(Map.of(), "relative"));
    assertEquals(Optional.empty(), directory(Map.of(), ""));
    assertEquals(Optional.empty(), directory(Map.of(), "/with\0nul"));
    assertEquals(Optional.of(Path.of("/b")), directory(Map.of(), "/a/../b/."));
  }

  @Test
  void addedDirectoriesKeepTheirOrder() {
    SessionInput input =
        of(Map.of("workspace", Map.of("added_dirs", List.of("/b", "odd", "/a", 1L))));

    assertEquals(List.of(Path.of("/b"), Path.of("/a")), input.addedDirectories());
  }

  @Test
  void blankNamesAreNone() {
    SessionInput input =
        of(Map.of("session_id", "", "model", Map.of("id", " ", "display_name", "")));

    assertEquals(Optional.empty(), input.sessionId());
    assertEquals(Optional.empty(), input.modelId());
    assertEquals(Optional.empty(), input.modelName());
  }

  @Test
  void inputsWithoutAnIdHaveDifferentKeys() {
    assertEquals(of(Map.of("cwd", "/a")).key(), of(Map.of("cwd", "/a")).key());
    assertNotEquals(of(Map.of("cwd", "/a")).key(), of(Map.of("cwd", "/b")).key());
    assertNotEquals(of(Map.of("cwd", "/a")).key(), SessionInput.empty().key());
    assertNotEquals(of(Map.of("a", "b, c=d")).key(), of(Map.of("a", "b", "c", "d")).key());
    assertNotEquals(of(Map.of("session_id", "document:{}")).key(), SessionInput.empty().key());
  }

  @Test
  void everyOtherFieldIsReachedThroughTheDocument() {
    SessionInput input = of(Map.of("vim", Map.of("mode", "INSERT")));

    assertEquals(Optional.of("INSERT"), input.json().text("/vim/mode"));
  }

  private static Optional<Path> directory(Map<String, ?> workspace, String cwd) {
    return of(Map.of("workspace", workspace, "cwd", cwd)).currentDirectory();
  }

  private static SessionInput of(Map<String, ?> document) {
    return SessionInput.of(JsonObject.of(document));
  }

  @Test
  void aLongIdMakesNoLongKey() {
    String id = "x".repeat(100_000);

    assertTrue(of(Map.of("session_id", id)).key().length() < 100);
    assertEquals(of(Map.of("session_id", id)).key(), of(Map.of("session_id", id)).key());
    assertNotEquals(of(Map.of("session_id", id)).key(), of(Map.of("session_id", id + "x")).key());
    assertNotEquals(of(Map.of("session_id", id)).key(), of(Map.of("cwd", id)).key());
  }

  @ParameterizedTest
  @CsvSource({
    "/repo, /repo, /repo/.claude/worktrees/w, /repo/.claude/worktrees/w",
    "/repo/sub, /repo/sub, /repo/.claude/worktrees/w, /repo/.claude/worktrees/w",
    "/repo/, /repo, /elsewhere/w, /elsewhere/w",
    "/repo, , /repo/.claude/worktrees/w, /repo/.claude/worktrees/w",
    ", /repo, /elsewhere/w, /elsewhere/w",
    "/elsewhere/w, /repo, /elsewhere/w, /elsewhere/w",
    "/elsewhere/w/src, /repo, /elsewhere/w, /elsewhere/w/src",
    "/tmp/other, /repo, /elsewhere/w, /tmp/other",
    "/repo, /repo, relative/w, /repo",
    "/repo, /repo, '', /repo",
    "/elsewhere/w/sub, /elsewhere/w/sub, /elsewhere/w, /elsewhere/w/sub",
    "/, /repo, /repo/.claude/worktrees/w, /",
  })
  void directoryOfAWorktreeSessionIsItsWorktree(
      String current, String launched, String worktree, Path directory) {
    Map<String, Object> document = new HashMap<>();
    document.put("worktree", members("path", worktree, "original_cwd", launched));
    document.put("workspace", members("current_dir", current, "project_dir", "/repo"));

    SessionInput session = SessionInput.of(JsonObject.of(document));

    assertEquals(Optional.of(directory), session.currentDirectory());
  }

  private static Map<String, Object> members(String a, Object one, String b, Object two) {
    Map<String, Object> members = new HashMap<>();
    members.put(a, one);
    members.put(b, two);
    return members;
  }
}
