package statusline.api;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;

/// What the host said about one session: one document of its standard input, immutable.
///
/// The accessors name the fields that the host is known to send; every other field of a newer host
/// is reached through {@link #json}. A field that is missing, null or of another type is empty.
/// Texts are foreign: they may hold anything, and only the renderer makes them safe.
public final class SessionInput {
  private static final int LONGEST_ID = 200;

  private final JsonObject json;
  private final Scope scope;
  private final Optional<Path> currentDirectory;

  /// What every data module asks for is read once.
  private SessionInput(JsonObject json) {
    this.json = json;
    this.scope = Scope.session(key(json));
    this.currentDirectory =
        json.text("/workspace/current_dir")
            .flatMap(SessionInput::absolute)
            .or(() -> json.text("/cwd").flatMap(SessionInput::absolute));
  }

  /// {@return the input that a document holds}
  public static SessionInput of(JsonObject document) {
    return new SessionInput(document);
  }

  /// {@return an input of which nothing is known}
  public static SessionInput empty() {
    return new SessionInput(JsonObject.empty());
  }

  /// {@return the whole document, for fields without an accessor}
  public JsonObject json() {
    return json;
  }

  /// {@return what tells this session from every other: its id, else its whole document; of a long
  /// one its length and hash, for keys are kept}
  public String key() {
    return scope.subject();
  }

  Scope scope() {
    return scope;
  }

  private static String key(JsonObject json) {
    Optional<String> id = sessionId(json);
    if (id.isPresent() && id.get().length() <= LONGEST_ID) {
      return "id:" + id.get();
    }
    return id.isPresent() ? "long id:" + hash(id.get()) : "document:" + hash(json.toString());
  }

  private static String hash(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)) + "-" + text.length();
  }

  /// {@return the session's id, not empty; a new one after `/clear`}
  public Optional<String> sessionId() {
    return sessionId(json);
  }

  private static Optional<String> sessionId(JsonObject json) {
    return json.text("/session_id").filter(id -> !id.isEmpty());
  }

  /// {@return the name the user gave the session}
  public Optional<String> sessionName() {
    return json.text("/session_name");
  }

  /// {@return the session's transcript; the file need not exist yet}
  public Optional<Path> transcript() {
    return json.text("/transcript_path").flatMap(SessionInput::absolute);
  }

  /// {@return the directory the session is in now}
  public Optional<Path> currentDirectory() {
    return currentDirectory;
  }

  /// {@return the directory the session was started in}
  public Optional<Path> projectDirectory() {
    return json.text("/workspace/project_dir").flatMap(SessionInput::absolute);
  }

  /// {@return further directories the user opened to the session}
  public List<Path> addedDirectories() {
    List<Path> added = new ArrayList<>();
    for (String directory : json.texts("/workspace/added_dirs")) {
      absolute(directory).ifPresent(added::add);
    }
    return List.copyOf(added);
  }

  /// {@return the model's technical name, such as `claude-opus-5-5`}
  public Optional<String> modelId() {
    return json.text("/model/id").filter(id -> !id.isBlank());
  }

  /// {@return the model's name for people, such as `Opus 5.5`}
  public Optional<String> modelName() {
    return json.text("/model/display_name").filter(name -> !name.isBlank());
  }

  /// {@return how hard the model thinks: `low` to `max`; empty where the model has no such setting}
  public Optional<String> effort() {
    return json.text("/effort/level");
  }

  /// {@return the host's version}
  public Optional<String> hostVersion() {
    return json.text("/version");
  }

  /// {@return size of the context window in tokens}
  public OptionalLong contextWindowTokens() {
    return json.integer("/context_window/context_window_size");
  }

  /// {@return tokens of the window that the last response used; 0 before the first one}
  public OptionalLong contextUsedTokens() {
    return json.integer("/context_window/total_input_tokens");
  }

  /// {@return used part of the window in percent, as the host states it; empty before the first
  /// response and after `/clear`}
  public OptionalDouble contextUsedPercent() {
    return json.number("/context_window/used_percentage");
  }

  /// {@return cost of the session so far in USD, as the host states it}
  public OptionalDouble costUsd() {
    return json.number("/cost/total_cost_usd");
  }

  private static Optional<Path> absolute(String text) {
    try {
      Path path = Path.of(text);
      return path.isAbsolute() ? Optional.of(path.normalize()) : Optional.empty();
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SessionInput that && json.equals(that.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  @Override
  public String toString() {
    return json.toString();
  }
}
