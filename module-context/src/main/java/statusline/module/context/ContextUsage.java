package statusline.module.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  /// `/clear`. After `/compact` it reports the same, or 0 % with only zeros, and after a resume
  /// possibly 0 % without a usage. In these cases the usage is unknown until the next response.
  static ContextUsage of(SessionInput session) {
    OptionalLong window = session.contextWindowTokens();
    JsonObject json = session.json();
    if (json.object(USAGE).isPresent() ? isAllZero(json) : isUnknown(session)) {
      return unknown(window);
    }
    return new ContextUsage(
        session.contextUsedTokens(),
        window,
        session.contextUsedPercent(),
        json.number("/context_window/remaining_percentage"),
        json.flag("/exceeds_200k_tokens").orElse(false));
  }

  private static boolean isUnknown(SessionInput session) {
    OptionalDouble percent = session.contextUsedPercent();
    Optional<JsonObject> context = session.json().object("/context_window");
    // Tokens beside a null may be those of the whole session.
    boolean isNull = context.isPresent() && context.get().members().containsKey("current_usage");
    long tokens = isNull ? 0 : session.contextUsedTokens().orElse(0);
    return percent.isEmpty() || (percent.getAsDouble() == 0 && tokens == 0);
  }

  private static boolean isAllZero(JsonObject json) {
    return isZero(json, "/input_tokens")
        && isZero(json, "/output_tokens")
        && isZero(json, "/cache_creation_input_tokens")
        && isZero(json, "/cache_read_input_tokens");
  }

  private static boolean isZero(JsonObject json, String field) {
    return json.number(USAGE + field).orElse(0) == 0;
  }

  /// {@return a sentence about each impossible number}
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (usedTokens.orElse(0) < 0) {
      problems.add("the host states " + usedTokens.getAsLong() + " used tokens");
    }
    if (windowTokens.orElse(1) <= 0) {
      problems.add("the host states a window of " + windowTokens.getAsLong() + " tokens");
    }
    addPercent(problems, usedPercent, "used");
    // Exactly what a window that is more than full leaves is no contradiction.
    if (100 - usedPercent.orElse(0) != remainingPercent.orElse(0)) {
      addPercent(problems, remainingPercent, "left");
    }
    return problems;
  }

  private static void addPercent(List<String> problems, OptionalDouble percent, String what) {
    // Some gateways report more than 100 %, which is shown.
    if (percent.orElse(0) < 0 || percent.orElse(0) >= Percentage.END) {
      String number = String.valueOf(percent.getAsDouble());
      problems.add("the host states that " + number + " % of the window are " + what);
    }
  }

  /// {@return a copy without impossible numbers; a percentage out of range stays}
  ContextUsage withoutImpossible() {
    return new ContextUsage(
        usedTokens.orElse(0) < 0 ? OptionalLong.empty() : usedTokens,
        windowTokens.orElse(1) <= 0 ? OptionalLong.empty() : windowTokens,
        Math.abs(usedPercent.orElse(0)) < Percentage.END ? usedPercent : OptionalDouble.empty(),
        Math.abs(remainingPercent.orElse(0)) < Percentage.END
            ? remainingPercent
            : OptionalDouble.empty(),
        isLong);
  }
}
