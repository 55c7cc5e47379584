package statusline.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.testing.TestEnvironment;

class WatchCommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void emptyIdIsNotTheLatestSession(String id) throws IOException {
    Answer answer = Answer.to(TestEnvironment.in(folder), "watch", "--once", "--session", id);

    assertEquals(
        new Answer(
            2,
            "",
            "statusline: the id of the session is empty; use --latest for the session"
                + " that last requested a line\n"),
        answer);
  }

  @Test
  void missingLineHasAReason() {
    assertEquals(
        Optional.of("no daemon is running"), WatchCommand.problem(Optional.empty(), "nope"));
    assertEquals(
        Optional.of("no session has requested a line yet"),
        WatchCommand.problem(Optional.of(""), ""));
    assertTrue(
        WatchCommand.problem(Optional.of(""), "nope")
            .orElseThrow()
            .startsWith("no session with the id \"nope\" has requested a line; use `statusline"));
    assertEquals(Optional.empty(), WatchCommand.problem(Optional.of("a line"), "nope"));
  }
}
