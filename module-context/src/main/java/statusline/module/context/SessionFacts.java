package statusline.module.context;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.api.SessionInput;

/// What tells one session from others, and how it is set.
///
/// @param id technical name
/// @param name that the user gave it
/// @param agent it runs as
/// @param millis how long it runs, in ms; since `/clear`, where there was one
/// @param asOf when the host said so, to the second
/// @param style of its output, unless it is the default one
/// @param vim mode of the input box, where the user edits like that
/// @param effort how hard the model thinks
/// @param thinking whether it thinks before it answers
/// @param fast whether it answers faster for more money
record SessionFacts(
    Optional<String> id,
    Optional<String> name,
    Optional<String> agent,
    OptionalLong millis,
    Instant asOf,
    Optional<String> style,
    Optional<String> vim,
    Optional<String> effort,
    Optional<Boolean> thinking,
    boolean fast) {
  static SessionFacts of(ModuleContext context) {
    SessionInput session = context.session();
    JsonObject json = session.json();
    return new SessionFacts(
        session.sessionId(),
        word(json, "/session_name"),
        word(json, "/agent/name").or(() -> word(json, "/agent_type")),
        json.integer("/cost/total_duration_ms"),
        context.now().truncatedTo(ChronoUnit.SECONDS),
        word(json, "/output_style/name").filter(style -> !style.equals("default")),
        word(json, "/vim/mode"),
        word(json, "/effort/level"),
        json.flag("/thinking/enabled"),
        json.flag("/fast_mode").orElse(false));
  }

  /// {@return the same without its duration}
  SessionFacts withoutDuration() {
    return new SessionFacts(
        id, name, agent, OptionalLong.empty(), asOf, style, vim, effort, thinking, fast);
  }

  private static Optional<String> word(JsonObject json, String pointer) {
    return json.text(pointer).filter(text -> !text.isBlank());
  }
}
