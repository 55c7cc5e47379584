package statusline.daemon.input;

import java.util.ArrayList;
import java.util.List;
import statusline.api.JsonObject;

/// The fields of the host's document that data modules read, with their types.
public final class HostFields {
  private static final List<String> TEXTS =
      List.of(
          "/session_id",
          "/session_name",
          "/transcript_path",
          "/cwd",
          "/version",
          "/workspace/current_dir",
          "/workspace/project_dir",
          "/worktree/path",
          "/pr/url");
  private static final List<String> OBJECTS_OR_TEXTS =
      List.of("/model", "/output_style", "/effort", "/vim", "/agent");
  private static final List<String> OBJECTS =
      List.of("/workspace", "/cost", "/context_window", "/prompt_cache", "/worktree", "/pr");
  private static final List<String> NUMBERS =
      List.of(
          "/cost/total_cost_usd",
          "/cost/total_duration_ms",
          "/cost/total_api_duration_ms",
          "/cost/total_lines_added",
          "/cost/total_lines_removed",
          "/context_window/total_input_tokens",
          "/context_window/context_window_size",
          "/context_window/used_percentage",
          "/context_window/remaining_percentage",
          "/prompt_cache/requests",
          "/prompt_cache/misses",
          "/prompt_cache/hit_ratio",
          "/prompt_cache/recache_tokens_if_cold",
          "/prompt_cache/miss_recache_tokens",
          "/pr/number");
  private static final List<String> TIMES =
      List.of("/prompt_cache/expires_at", "/prompt_cache/last_miss_at");
  private static final List<String> FLAGS =
      List.of(
          "/exceeds_200k_tokens",
          "/fast_mode",
          "/prompt_cache/warm",
          "/prompt_cache/caching_observed");

  private final JsonObject json;
  private final List<String> sentences = new ArrayList<>();

  private HostFields(JsonObject json) {
    this.json = json;
  }

  /// {@return a sentence about each field that is present but cannot be read}
  ///
  /// The sentences do not quote values, because they may be private.
  public static List<String> unreadable(JsonObject document) {
    var fields = new HostFields(document.lenient());
    fields.check();
    return List.copyOf(fields.sentences);
  }

  private void check() {
    for (String pointer : OBJECTS) {
      add(pointer, json.object(pointer).isPresent(), "an object");
    }
    for (String pointer : OBJECTS_OR_TEXTS) {
      boolean isReadable = json.object(pointer).isPresent() || json.text(pointer).isPresent();
      add(pointer, isReadable, "an object");
    }
    for (String pointer : TEXTS) {
      add(pointer, json.text(pointer).isPresent(), "a text");
    }
    for (String pointer : NUMBERS) {
      add(pointer, json.number(pointer).isPresent(), "a number");
    }
    for (String pointer : TIMES) {
      add(pointer, json.epochSecond(pointer).isPresent(), "a time");
    }
    for (String pointer : FLAGS) {
      add(pointer, json.flag(pointer).isPresent(), "true or false");
    }
  }

  private void add(String pointer, boolean isReadable, String type) {
    if (!isReadable && json.has(pointer)) {
      String name = pointer.substring(1).replace('/', '.');
      sentences.add(name + " is ignored, because it is not " + type);
    }
  }
}
