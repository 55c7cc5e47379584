package statusline.module.context;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.api.SessionInput;

/// The directories and the repository of a session.
///
/// @param directory current directory
/// @param home the user's home directory
/// @param start directory in which the session was started, if it differs
/// @param added number of added directories
/// @param worktree name of the linked worktree
/// @param repository name of the repository at its origin
/// @param page web page of the repository
record ProjectFacts(
    Path directory,
    Path home,
    Optional<Path> start,
    int added,
    Optional<String> worktree,
    Optional<String> repository,
    Optional<URI> page) {
  static ProjectFacts of(ModuleContext context, HomeDirectory home) {
    SessionInput session = context.session();
    JsonObject json = session.json();
    Path directory = context.directory();
    Path start = session.projectDirectory().orElse(directory);
    Optional<String> name = word(json, "/workspace/repo/name");
    Optional<String> owner = word(json, "/workspace/repo/owner");
    Optional<String> full =
        name.isPresent() && owner.isPresent() ? Optional.of(owner.get() + "/" + name.get()) : name;
    Optional<String> worktree = word(json, "/worktree/name");
    return new ProjectFacts(
        directory,
        home.of(context.home(), List.of(directory, start), context.files()),
        start.equals(directory) ? Optional.empty() : Optional.of(start),
        session.addedDirectories().size(),
        worktree.isPresent() ? worktree : word(json, "/workspace/git_worktree"),
        full,
        owner.isPresent() ? page(json, full) : Optional.empty());
  }

  private static Optional<String> word(JsonObject json, String pointer) {
    Optional<String> text = json.text(pointer);
    return text.isPresent() && text.get().isBlank() ? Optional.empty() : text;
  }

  private static Optional<URI> page(JsonObject json, Optional<String> repository) {
    Optional<String> host = word(json, "/workspace/repo/host");
    if (host.isEmpty() || repository.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI("https", host.get(), "/" + repository.get(), null));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
