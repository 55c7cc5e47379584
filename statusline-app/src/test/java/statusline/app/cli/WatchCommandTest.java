package statusline.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchCommandTest {
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
