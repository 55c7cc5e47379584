package statusline.broker.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.FileFacts;

/// The transcripts of a session's sub-agents, which are stored next to the session's own.
///
/// Their tokens are part of the session's cost but missing from its transcript.
final class SubAgents {
  /// Tolerance for coarse and remote file system clocks.
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private static final String SUFFIX = ".jsonl";

  private SubAgents() {}

  /// {@return whether a sub-agent may have worked since a time; true if that cannot be determined}
  static boolean mayHaveWorked(FileAccess files, Path transcript, Instant since) {
    String name = String.valueOf(transcript.getFileName());
    if (!name.endsWith(SUFFIX)) {
      return true;
    }
    Path own = transcript.resolveSibling(name.substring(0, name.length() - SUFFIX.length()));
    Path folder = own.resolve("subagents");
    if (files.facts(folder).isEmpty()) {
      return false;
    }
    Instant earliest = since.minus(MARGIN);
    try {
      for (String file : files.names(folder)) {
        Optional<FileFacts> facts = files.facts(folder.resolve(file));
        if (facts.isEmpty() || !facts.get().isFile() || facts.get().modified().isAfter(earliest)) {
          return true;
        }
      }
    } catch (IOException unreadable) {
      return true;
    }
    return false;
  }
}
