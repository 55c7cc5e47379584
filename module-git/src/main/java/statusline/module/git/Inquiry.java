package statusline.module.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.api.Fetched;
import statusline.api.ModuleContext;

/// Asks git for what only git knows, in a repository that is not trusted.
///
/// First whether git means this worktree, then which programs the repository's configuration names,
/// so that they can be switched off, and then for the status. Between the second and the third step
/// somebody may change the configuration; who can do that at the right moment runs already.
final class Inquiry {
  private static final int NO_MATCH = 1;
  private static final int MAX_STASH_BYTES = 256 << 10;

  private final ModuleContext context;
  private final GitSettings settings;
  private final GitDirectory directory;
  private final RepositoryFiles files;
  private final Path git;
  private final Path top;

  Inquiry(
      ModuleContext context,
      GitSettings settings,
      GitDirectory directory,
      RepositoryFiles files,
      Path git) {
    this.context = context;
    this.settings = settings;
    this.directory = directory;
    this.files = files;
    this.git = git;
    this.top = context.scope().path();
  }

  /// {@return the state}
  ///
  /// @param known what the files told
  /// @throws IOException when git fails, or is to be left alone for a while
  Fetched<GitState> answer(Optional<GitState> known) throws IOException, InterruptedException {
    Pace pace = Pace.of(context.store());
    Duration rest = pace.rest(context.now());
    if (rest.isPositive()) {
      throw new IOException(
          ("the last git status took " + pace.tookMillis() + " ms, ")
              + ("the next one comes in " + rest.toSeconds() + " s"));
    }
    CommandOutput place = run(GitCommand.topLevel(git, top, context.home()));
    if (place.exitCode() != 0) {
      return refused(place, known);
    }
    Optional<Path> home =
        settings.homeRepository() ? Optional.empty() : Optional.of(context.home());
    Optional<Silence> objection = new TopLevel(context.files(), top).objection(place.text(), home);
    if (objection.isPresent()) {
      return silent(objection.get(), known);
    }
    Optional<Map<String, String>> overrides = overrides();
    return overrides.isEmpty()
        ? silent(Silence.FILTERS, known)
        : Fetched.of(state(status(pace, overrides.get()), known));
  }

  private static Fetched<GitState> refused(CommandOutput output, Optional<GitState> known)
      throws IOException {
    String complaint = output.complaint();
    if (complaint.contains("dubious ownership")) {
      return silent(Silence.OWNER, known);
    }
    if (complaint.contains("must be run in a work tree")) {
      return silent(Silence.BARE, known);
    }
    if (complaint.contains("not a git repository")) {
      return Fetched.absent("not a git repository");
    }
    throw new IOException(GitCommand.refusal(output.exitCode(), complaint));
  }

  static Fetched<GitState> silent(Silence reason, Optional<GitState> known) {
    return known.isPresent()
        ? Fetched.of(known.get().without(reason))
        : Fetched.absent(reason.sentence());
  }

  /// {@return the environment that switches the repository's filters off; empty where that cannot
  /// be}
  private Optional<Map<String, String>> overrides() throws IOException, InterruptedException {
    FilterNames names = filters(Map.of());
    if (names.isEmpty()) {
      return Optional.of(Map.of());
    }
    if (!names.canBeSwitchedOff()) {
      return Optional.empty();
    }
    Map<String, String> overrides = names.overrides();
    return filters(overrides).areOverridden() ? Optional.of(overrides) : Optional.empty();
  }

  private FilterNames filters(Map<String, String> overrides)
      throws IOException, InterruptedException {
    CommandOutput output = run(GitCommand.filters(git, top, context.home(), overrides));
    if (output.exitCode() == 0 || output.exitCode() == NO_MATCH && output.complaint().isEmpty()) {
      return FilterNames.parse(output.bytes());
    }
    throw new IOException(GitCommand.refusal(output.exitCode(), output.complaint()));
  }

  private GitStatus status(Pace pace, Map<String, String> overrides)
      throws IOException, InterruptedException {
    Instant start = context.now();
    boolean untracked = settings.untracked() && !pace.isLean(start);
    try {
      CommandOutput output = run(GitCommand.status(git, top, context.home(), overrides, untracked));
      if (output.exitCode() != 0) {
        throw new IOException(GitCommand.refusal(output.exitCode(), output.complaint()));
      }
      return GitStatusParser.parse(output.bytes(), untracked);
    } finally {
      // At the deadline too: a status that never ends within it would be tried again and again.
      pace.after(start, context.now()).replace(pace, context.store());
    }
  }

  private GitState state(GitStatus status, Optional<GitState> known)
      throws IOException, InterruptedException {
    Optional<Upstream> upstream = status.upstream();
    if (upstream.isPresent()) {
      RepositoryFiles.nameUpstream(context, directory, upstream.get());
    }
    return new GitState(
        head(status.head(), known),
        operation(),
        settings.tag() ? tag(status.head().oid()) : Optional.empty(),
        directory.kind(),
        Optional.of(status.counts(stashes())),
        Optional.empty());
  }

  /// {@return what git says is checked out; of a ref that is no branch it says but `(null)`}
  private static Head head(Head said, Optional<GitState> known) {
    return said.branch().equals("(null)") && known.isPresent() ? known.get().head() : said;
  }

  private Optional<Operation> operation() throws IOException, InterruptedException {
    Optional<Operation> told = files.operation();
    if (told.isPresent() || !files.hasTables()) {
      return told;
    }
    if (isThere("CHERRY_PICK_HEAD")) {
      return Optional.of(Operation.of(Operation.Kind.CHERRY_PICK));
    }
    return isThere("REVERT_HEAD")
        ? Optional.of(Operation.of(Operation.Kind.REVERT))
        : Optional.empty();
  }

  private boolean isThere(String pseudoRef) throws IOException, InterruptedException {
    return run(GitCommand.pseudoRef(git, top, context.home(), pseudoRef)).exitCode() == 0;
  }

  private Optional<String> tag(Optional<String> oid) throws IOException, InterruptedException {
    if (oid.isEmpty()) {
      return Optional.empty();
    }
    TagFiles tags = files.tags(oid.get());
    List<String> unread = files.hasTables() ? List.of(TagFiles.FOLDER) : tags.unread();
    if (tags.found().isPresent() || unread.isEmpty()) {
      return tags.found().map(TagFiles::shortened);
    }
    CommandOutput said = run(GitCommand.tags(git, top, context.home(), oid.get(), unread));
    String names = said.exitCode() == 0 ? said.text().strip() : "";
    String last = names.substring(names.lastIndexOf('\n') + 1);
    return RefName.isValid(last) ? Optional.of(TagFiles.shortened(last)) : Optional.empty();
  }

  /// {@return entries of the stash by its log, for a git that does not count them}
  private int stashes() throws IOException {
    Path log = directory.shared().resolve("logs/refs/stash");
    String lines = context.files().text(log, MAX_STASH_BYTES).orElse("");
    int count = 0;
    for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', end + 1)) {
      count++;
    }
    return count;
  }

  private CommandOutput run(Command command) throws IOException, InterruptedException {
    return context.commands().run(command);
  }
}
