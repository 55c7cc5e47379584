package statusline.module.context;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.api.SessionInput;

/// The identity and modes of a session.
///
/// @param id session id
/// @param name name given by the user
/// @param agent name of the agent that the session runs as
/// @param millis duration since the start or the last `/clear`, in milliseconds
/// @param asOf when the host reported the duration, in whole seconds
/// @param style output style, unless it is the default
/// @param vim vim mode of the input box, if enabled
/// @param effort effort level of the model
/// @param thinking whether thinking is enabled
/// @param fast whether fast mode is enabled, which costs more
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
        word(json, "/session_name", "/session_name"),
        word(json, "/agent/name", "/agent").or(() -> word(json, "/agent_type", "/agent_type")),
        json.integer("/cost/total_duration_ms"),
        context.now().truncatedTo(ChronoUnit.SECONDS),
        word(json, "/output_style/name", "/output_style").filter(style -> !style.equals("default")),
        word(json, "/vim/mode", "/vim"),
        word(json, "/effort/level", "/effort"),
        json.flag("/thinking/enabled"),
        json.flag("/fast_mode").orElse(false));
  }

  /// {@return the same facts without the duration}
  SessionFacts withoutDuration() {
    return new SessionFacts(
        id, name, agent, OptionalLong.empty(), asOf, style, vim, effort, thinking, fast);
  }

  /// {@return the text at a pointer, or at the one where other hosts have it}
  private static Optional<String> word(JsonObject json, String pointer, String other) {
    Optional<String> text = json.text(pointer);
    return (text.isPresent() ? text : json.text(other)).filter(word -> !word.isBlank());
  }
}
