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

/// The host's document about one session. Immutable.
///
/// There is an accessor for each field that the host is known to send. Other fields are available
/// through {@link #json}. A field that is missing, null or of another type is empty. Texts come
/// from outside and may contain anything; only the renderer sanitizes them.
public final class SessionInput {
  private static final int LONGEST_ID = 200;

  private final JsonObject json;
  private final Scope scope;
  private final Optional<Path> currentDirectory;

  /// The fields that all data modules use are read once.
  private SessionInput(JsonObject json) {
    this.json = json;
    this.scope = Scope.session(key(json));
    this.currentDirectory = currentDirectory(json);
  }

  private static Optional<Path> currentDirectory(JsonObject json) {
    Optional<Path> current =
        json.text("/workspace/current_dir")
            .flatMap(SessionInput::absolute)
            .or(() -> json.text("/cwd").flatMap(SessionInput::absolute));
    if (!json.has("/worktree/path")) {
      return current;
    }
    Optional<Path> worktree = json.text("/worktree/path").flatMap(SessionInput::absolute);
    boolean isLeft =
        worktree.isPresent() && (current.isEmpty() || isLeft(json, current.get(), worktree.get()));
    return isLeft ? worktree : current;
  }

  /// {@return whether a directory is the one from which a session entered its worktree}
  ///
  /// Some hosts keep reporting it as the current directory.
  private static boolean isLeft(JsonObject json, Path directory, Path worktree) {
    Optional<Path> launched = json.text("/worktree/original_cwd").flatMap(SessionInput::absolute);
    if (launched.isEmpty()) {
      launched = json.text("/workspace/project_dir").flatMap(SessionInput::absolute);
    }
    return launched.isPresent()
        && launched.get().equals(directory)
        && !directory.startsWith(worktree);
  }

  /// {@return the input of a document}
  public static SessionInput of(JsonObject document) {
    return new SessionInput(document.lenient());
  }

  /// {@return an input without fields}
  public static SessionInput empty() {
    return new SessionInput(JsonObject.empty());
  }

  /// {@return the whole document}
  public JsonObject json() {
    return json;
  }

  /// {@return a text that identifies the session: its id, or a digest if the id is long or missing}
  ///
  /// Without an id the whole document is digested.
  public String key() {
    return scope.subject();
  }

  Scope scope() {
    return scope;
  }

  private static String key(JsonObject json) {
    if (json.members().isEmpty()) {
      // The digest of an empty document would be the first one of each cold start.
      return "document:empty";
    }
    Optional<String> id = sessionId(json);
    if (id.isPresent() && id.get().length() <= LONGEST_ID) {
      return "id:" + id.get();
    }
    return id.isPresent() ? "long id:" + hash(id.get()) : "document:" + hash(json.toString());
  }

  private static String hash(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)) + "-" + text.length();
  }

  /// {@return the session's id, which is never empty and changes after `/clear`}
  public Optional<String> sessionId() {
    return sessionId(json);
  }

  private static Optional<String> sessionId(JsonObject json) {
    return json.text("/session_id").filter(id -> !id.isEmpty());
  }

  /// {@return the name that the user gave to the session}
  public Optional<String> sessionName() {
    return json.text("/session_name");
  }

  /// {@return the path of the session's transcript, which may not exist yet}
  public Optional<Path> transcript() {
    return json.text("/transcript_path").flatMap(SessionInput::absolute);
  }

  /// {@return the current directory of the session, which is the worktree if the host still reports
  /// the directory from which the session entered it}
  public Optional<Path> currentDirectory() {
    return currentDirectory;
  }

  /// {@return the directory in which the session was started}
  public Optional<Path> projectDirectory() {
    return json.text("/workspace/project_dir").flatMap(SessionInput::absolute);
  }

  /// {@return the directories that the user added to the session}
  public List<Path> addedDirectories() {
    List<Path> added = new ArrayList<>();
    for (String directory : json.texts("/workspace/added_dirs")) {
      absolute(directory).ifPresent(added::add);
    }
    return List.copyOf(added);
  }

  /// {@return the model's technical name, such as `claude-opus-5-5`}
  public Optional<String> modelId() {
    return json.text("/model/id").or(() -> json.text("/model")).filter(id -> !id.isBlank());
  }

  /// {@return the model's display name, such as `Opus 5.5`}
  public Optional<String> modelName() {
    return json.text("/model/display_name").filter(name -> !name.isBlank());
  }

  /// {@return the model's effort level, `low` to `max`; empty for a model without this setting}
  public Optional<String> effort() {
    return json.text("/effort/level").or(() -> json.text("/effort"));
  }

  /// {@return the host's version}
  public Optional<String> hostVersion() {
    return json.text("/version");
  }

  /// {@return the size of the context window in tokens}
  public OptionalLong contextWindowTokens() {
    return json.integer("/context_window/context_window_size");
  }

  /// {@return the number of tokens in the context window at the last reply; 0 before the first one}
  public OptionalLong contextUsedTokens() {
    return json.integer("/context_window/total_input_tokens");
  }

  /// {@return the used part of the context window in percent as reported by the host; empty before
  /// the first reply and after `/clear`}
  public OptionalDouble contextUsedPercent() {
    return json.number("/context_window/used_percentage");
  }

  /// {@return the session's cost so far in USD as reported by the host}
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
