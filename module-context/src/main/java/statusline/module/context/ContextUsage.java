package statusline.module.context;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.api.SessionInput;

/// How full a context window is, as far as the host knows it.
///
/// @param usedTokens tokens that the last response used
/// @param windowTokens size of the window in tokens
/// @param usedPercent the host's own percentage; never worked out here, since only the host knows
///     what it counts
/// @param remainingPercent likewise
/// @param isLong whether the host says that the context is over 200,000 tokens, from which on some
///     models cost more
record ContextUsage(
    OptionalLong usedTokens,
    OptionalLong windowTokens,
    OptionalDouble usedPercent,
    OptionalDouble remainingPercent,
    boolean isLong) {
  private static final String USAGE = "/context_window/current_usage";

  static final ContextUsage UNKNOWN = unknown(OptionalLong.empty());

  private static ContextUsage unknown(OptionalLong window) {
    return new ContextUsage(
        OptionalLong.empty(), window, OptionalDouble.empty(), OptionalDouble.empty(), false);
  }

  /// {@return what a document says}
  ///
  /// Claude Code 2.1.330 says 0 tokens and no percentage before the first response and after
  /// `/clear`; after `/compact` it says either that or 0 % with a usage of nothing but zeros. In
  /// all of these the window is not empty, its filling is unknown until the next response.
  static ContextUsage of(SessionInput session) {
    OptionalLong window = session.contextWindowTokens();
    JsonObject json = session.json();
    if (session.contextUsedPercent().isEmpty() || isAllZero(json)) {
      return unknown(window);
    }
    return new ContextUsage(
        session.contextUsedTokens(),
        window,
        session.contextUsedPercent(),
        json.number("/context_window/remaining_percentage"),
        json.flag("/exceeds_200k_tokens").orElse(false));
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
