package statusline.broker.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.JsonObject;
import statusline.api.SessionInput;

/// Tests that recorded documents of Claude Code 2.1.330 are consistent.
class RealSessionsTest {
  private static final Path DOCUMENTS =
      Path.of("..", "statusline-dist", "src", "test", "resources", "stdin");

  private static final Gson JSON =
      new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE).create();

  @TempDir private Path folder;

  @Test
  void recordedDocumentsAreConsistent() throws IOException {
    var sessions = new CheckedSessions(folder);
    List<SessionInput> documents = documents();
    Map<String, SessionInput> before = new HashMap<>();

    assertEquals(20, documents.size());
    for (SessionInput document : documents) {
      SessionInput complete = withTranscript(document);
      SessionInput earlier = before.put(document.key(), complete);
      if (earlier != null) {
        sessions.advance(Duration.ofSeconds(20));
        assertEquals(List.of(), sessions.inconsistencies(earlier, complete), document::toString);
      }
      assertEquals(List.of(), sessions.inconsistencies(complete, complete), document::toString);
    }
  }

  @Test
  void growingTranscriptIsConsistent() throws IOException {
    var sessions = new CheckedSessions(folder);
    Map<String, List<SessionInput>> bySession = new HashMap<>();
    for (SessionInput document : documents()) {
      bySession.computeIfAbsent(document.key(), key -> new ArrayList<>()).add(document);
    }

    for (List<SessionInput> session : bySession.values()) {
      SessionInput earlier = withTranscript(session.getFirst());
      for (int i = 1; i < session.size(); i++) {
        SessionInput document = withTranscript(session.get(i), i, session.size());
        for (int look = 0; look < 3; look++) {
          sessions.advance(Duration.ofSeconds(10));
          assertEquals(List.of(), sessions.inconsistencies(earlier, document), document::toString);
        }
      }
    }
  }

  private static List<SessionInput> documents() throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(DOCUMENTS, "*.json")) {
      found.forEach(files::add);
    }
    files.sort(null);
    List<SessionInput> documents = new ArrayList<>();
    for (Path file : files) {
      Map<?, ?> members = JSON.fromJson(Files.readString(file), Map.class);
      documents.add(SessionInput.of(JsonObject.of(members)));
    }
    return documents;
  }

  private SessionInput withTranscript(SessionInput document) throws IOException {
    return withTranscript(document, 1, 1);
  }

  /// The document with its transcript, as much of which is there as of the session's documents.
  private SessionInput withTranscript(SessionInput document, int some, int all) throws IOException {
    String name = document.sessionId().orElseThrow() + ".jsonl";
    Optional<String> lines = transcript(name);
    Path file = folder.resolve(name);
    if (lines.isPresent()) {
      Files.writeString(file, lines.get().substring(0, lines.get().length() * some / all));
    }
    return CheckedSessions.changed(document, "transcript_path", file.toString());
  }

  private static Optional<String> transcript(String name) throws IOException {
    try (InputStream in = RealSessionsTest.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
