package statusline.module.context;

import java.util.OptionalInt;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.api.SessionInput;

/// How full a context window is, as far as the host knows it.
///
/// @param usedTokens tokens that the last response used
/// @param windowTokens size of the window in tokens
/// @param usedPercent the host's own percentage; never worked out here, since only the host knows
///     what it counts
record ContextUsage(OptionalLong usedTokens, OptionalLong windowTokens, OptionalInt usedPercent) {
  private static final String USAGE = "/context_window/current_usage";

  static final ContextUsage UNKNOWN =
      new ContextUsage(OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty());

  /// {@return what a document says}
  ///
  /// Claude Code 2.1.330 says 0 tokens and no percentage before the first response and after
  /// `/clear`; after `/compact` it says either that or 0 % with a usage of nothing but zeros. In
  /// all of these the window is not empty, its filling is unknown until the next response.
  static ContextUsage of(SessionInput session) {
    OptionalLong window = session.contextWindowTokens();
    if (session.contextUsedPercent().isEmpty() || isAllZero(session.json())) {
      return new ContextUsage(OptionalLong.empty(), window, OptionalInt.empty());
    }
    int percent = (int) Math.floor(session.contextUsedPercent().getAsDouble() + 0.5);
    return new ContextUsage(session.contextUsedTokens(), window, OptionalInt.of(percent));
  }

  private static boolean isAllZero(JsonObject json) {
    return json.has(USAGE)
        && isZero(json, "/input_tokens")
        && isZero(json, "/output_tokens")
        && isZero(json, "/cache_creation_input_tokens")
        && isZero(json, "/cache_read_input_tokens");
  }

  private static boolean isZero(JsonObject json, String field) {
    return json.number(USAGE + field).orElse(0) == 0;
  }
}
