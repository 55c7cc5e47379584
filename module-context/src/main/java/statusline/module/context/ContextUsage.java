package statusline.module.context;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.api.SessionInput;

/// The usage of a context window, as the host reports it.
///
/// @param usedTokens tokens used by the last response
/// @param windowTokens size of the window in tokens
/// @param usedPercent used percentage; never calculated here, because only the host knows what
///     counts
/// @param remainingPercent remaining percentage, never calculated here
/// @param isLong whether the context exceeds 200,000 tokens, for which some models cost more
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

  /// {@return the usage in a document}
  ///
  /// Claude Code 2.1.330 reports 0 tokens and no percentage before the first response and after
  /// `/clear`. After `/compact` it reports the same, or 0 % with only zeros. In these cases the
  /// usage is unknown until the next response.
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
