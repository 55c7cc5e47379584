package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import statusline.api.DataModule;
import statusline.api.JsonObject;
import statusline.api.Segment;
import statusline.api.SessionInput;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;

/// Tests that unknown fields of newer hosts change nothing.
class UnknownFieldsTest {
  static List<DataModule<?>> modules() {
    return List.of(
        new ChangesModule(),
        new ContextModule(),
        new LimitsModule(),
        new ProjectModule(),
        new PromptCacheModule(),
        new PullRequestModule(),
        new SessionModule(),
        new SpendModule());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void futureFieldsChangeNothing(DataModule<?> module) throws Exception {
    for (String document :
        List.of(
            "01-start-api-key",
            "15-subscription-rate_limits-both",
            "20-added_dirs",
            "25-linked-worktree-git_worktree",
            "27-prompt_cache-expired-warm-false")) {
      SessionInput known = Documents.stdin(document);

      List<Segment> shown = new ArrayList<>(segments(module, withUnknownFields(known)));
      // Limits of unknown names are shown in this segment.
      shown.removeIf(segment -> segment.name().equals("other"));
      assertEquals(segments(module, known), shown, document);
    }
  }

  private static List<Segment> segments(DataModule<?> module, SessionInput session)
      throws Exception {
    return ModuleProbe.of(module, FakeEnvironment.of(session)).segments();
  }

  private static SessionInput withUnknownFields(SessionInput session) {
    return SessionInput.of(JsonObject.of(withUnknownMembers(session.json().members())));
  }

  /// {@return a copy with unknown members at both ends of every object}
  private static Map<String, @Nullable Object> withUnknownMembers(Map<?, ?> object) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("a_new_object", Map.of("used_percentage", 77, "name", "x", "warm", false));
    object.forEach(
        (name, value) ->
            members.put(
                String.valueOf(name),
                value instanceof Map<?, ?> map ? withUnknownMembers(map) : value));
    members.put("a_new_list", new ArrayList<>(List.of(1, "two", true)));
    members.put("seven_day_opus", Map.of("used_percentage", 99, "resets_at", 1_795_793_613));
    return members;
  }
}
