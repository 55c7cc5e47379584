package statusline.tck;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import statusline.api.JsonObject;
import statusline.api.SessionInput;

/// Sample documents with the fields that Claude Code 2.1.330 sends.
public final class Sessions {
  private static final String FRESH =
      """
      {
        "session_id": "82c337a7-1b12-4dc5-8fb2-4935111b5983",
        "transcript_path":
          "/home/dev/.claude/projects/-home-dev-w1/82c337a7-1b12-4dc5-8fb2-4935111b5983.jsonl",
        "cwd": "/home/dev/w1",
        "effort": {"level": "medium"},
        "model": {"id": "claude-opus-5-5", "display_name": "Opus 5.5"},
        "workspace": {
          "current_dir": "/home/dev/w1", "project_dir": "/home/dev/w1", "added_dirs": []},
        "version": "2.1.330",
        "output_style": {"name": "default"},
        "cost": {
          "total_cost_usd": 0, "total_duration_ms": 615, "total_api_duration_ms": 0,
          "total_lines_added": 0, "total_lines_removed": 0},
        "context_window": {
          "total_input_tokens": 0, "total_output_tokens": 0, "context_window_size": 1000000,
          "current_usage": null, "used_percentage": null, "remaining_percentage": null},
        "exceeds_200k_tokens": false,
        "fast_mode": false,
        "thinking": {"enabled": true}
      }
      """;

  private Sessions() {}

  /// {@return a session before its first prompt, without usage and transcript}
  public static SessionInput fresh() {
    return ofText(FRESH);
  }

  /// {@return the same session after its first reply: 16013 of 1000000 tokens, 2 %, 0.007952 USD}
  public static SessionInput afterFirstReply() {
    SessionInput paid = changed(fresh(), "/cost/total_cost_usd", 0.007952);
    SessionInput prompted = changed(paid, "/prompt_id", "d409e209-21dd-4af2-8a16-4c19633e0aa2");
    return changed(
        prompted,
        "/context_window",
        JsonText.object(
            """
            {
              "total_input_tokens": 16013, "total_output_tokens": 40,
              "context_window_size": 1000000,
              "current_usage": {
                "input_tokens": 13, "output_tokens": 40,
                "cache_creation_input_tokens": 500, "cache_read_input_tokens": 15500},
              "used_percentage": 2, "remaining_percentage": 98
            }
            """));
  }

  /// {@return a session with a document}
  ///
  /// @param document tree of maps, lists and scalars
  public static SessionInput with(Map<String, ?> document) {
    return SessionInput.of(JsonObject.of(document));
  }

  /// {@return a session with a JSON document}
  ///
  /// @param json JSON object as the host sends it
  public static SessionInput ofText(String json) {
    return with(JsonText.object(json));
  }

  /// {@return a copy of a session with one field changed or added}
  ///
  /// @param base session to copy
  /// @param pointer JSON pointer through objects only, such as `/model/id`
  /// @param value new value: a map, list, scalar or null
  public static SessionInput changed(SessionInput base, String pointer, @Nullable Object value) {
    String[] names = pointer.substring(1).split("/", -1);
    return with(changed(base.json().members(), names, 0, value));
  }

  private static Map<String, @Nullable Object> changed(
      @Nullable Object here, String[] names, int depth, @Nullable Object value) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    if (here instanceof Map<?, ?> members) {
      members.forEach((name, member) -> copy.put(String.valueOf(name), member));
    }
    String name = names[depth];
    Object below = copy.getOrDefault(name, Map.of());
    boolean last = depth == names.length - 1;
    copy.put(name, last ? value : changed(below, names, depth + 1, value));
    return copy;
  }
}
