import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The document and the repository of a training run. They contain what most lines show.
///
/// @param root folder of the checkout
/// @param folder for both
record TrainingData(Path root, Path folder) {
  /// Writes the example document, extended by the fields that the host sends after the first reply.
  ///
  /// @return the path of the document
  Path document() throws IOException {
    String reply =
        """
        {"type":"assistant","timestamp":"2026-11-23T14:05:00.000Z",\
        "message":{"id":"msg_1","model":"claude-opus-5-5","content":[]}}
        """;
    Path transcript = Files.writeString(folder.resolve("transcript.jsonl"), reply);
    String example = Files.readString(root.resolve("examples/session.json"));
    long now = System.currentTimeMillis() / 1_000;
    String more =
        """
        , "transcript_path": "%s",
        "prompt_cache": {"warm": true, "caching_observed": true, "ttl": "1h",
          "expires_at": %d, "requests": 4, "misses": 0, "hit_ratio": 0.96,
          "recache_tokens_if_cold": 84012},
        "rate_limits": {
          "five_hour": {"used_percentage": 37.4, "resets_at": %d},
          "seven_day": {"used_percentage": 61, "resets_at": %d}}}
        """
            .formatted(transcript, now + 3_600, now + 8_040, now + 273_600);
    String document = example.substring(0, example.lastIndexOf('}')) + more;
    return Files.writeString(folder.resolve("session.json"), document);
  }

  /// Writes transcripts into the configuration directory `account`, for the command `usage`. They
  /// are large enough for a second thread, and contain duplicates.
  void account() throws IOException {
    String reply =
        """
        {"type":"assistant","isSidechain":false,"sessionId":"s","version":"2.1.332",\
        "timestamp":"2026-11-23T%02d:05:00.000Z","requestId":"req_%d","message":{"id":"msg_%d",\
        "model":"claude-opus-5","content":[{"type":"text","text":"größe"}],"stop_sequence":null,\
        "usage":{"input_tokens":3,"cache_creation_input_tokens":70,"output_tokens":5,\
        "cache_read_input_tokens":900,"cache_creation":{"ephemeral_5m_input_tokens":70,\
        "ephemeral_1h_input_tokens":0},"speed":"standard"}}}
        """;
    Path project = Files.createDirectories(folder.resolve("account/projects/project"));
    Files.writeString(project.resolve("large.jsonl"), (" ".repeat(99) + "\n").repeat(100_000));
    for (int session = 0; session < 3; session++) {
      var lines = new StringBuilder();
      for (int i = 0; i < 2_000; i++) {
        int id = i < 200 ? i / 2 : session * 2_000 + i / 2;
        lines.append(reply.formatted(i % 24, i < 100 ? id : session * 2_000 + id, id));
      }
      Files.writeString(project.resolve("session" + session + ".jsonl"), lines.toString());
    }
  }

  /// Writes a repository in a rebase, with an upstream branch, packed references and tags. It
  /// writes the files directly, because the build does not need git.
  ///
  /// @return the path of the repository
  Path repository() throws IOException {
    String commit = "2b66fd261ee5c6cfc8de7fa466bab600bcfe4f69";
    Map<String, String> files =
        Map.of(
            "HEAD",
            "ref: refs/heads/main",
            "config",
            "[branch \"main\"]\n\tremote = origin\n\tmerge = refs/heads/main",
            "packed-refs",
            "# pack-refs with: peeled sorted\n" + commit + " refs/tags/v1",
            "refs/heads/main",
            commit,
            "refs/remotes/origin/main",
            commit,
            "refs/tags/v2",
            commit,
            "rebase-merge/head-name",
            "refs/heads/main",
            "rebase-merge/msgnum",
            "1",
            "rebase-merge/end",
            "2",
            "logs/refs/stash",
            commit + " " + commit + "\tWIP");
    Path repository = Files.createDirectory(folder.resolve("repository"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = repository.resolve(".git").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue() + "\n");
    }
    Files.createDirectory(repository.resolve(".git/objects"));
    return repository;
  }
}
