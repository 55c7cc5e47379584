package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests repositories with named pipes in place of files, which block git forever.
///
/// A provisional reading must not open one. An interrupted fetch must end without leaving
/// processes.
class HangingRepositoryTest {
  /// Enough time for a git that does not hang.
  private static final Duration A_WHILE = Duration.ofMillis(300);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path home;
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          include      | git config include.path pipe; mkfifo .git/pipe | main
          HEAD         | rm .git/HEAD; mkfifo .git/HEAD |
          ignore file  | mkfifo .gitignore | main
          attributes   | mkfifo .gitattributes; touch -d 2001-01-01 file | main
          excludesFile | git config core.excludesFile "$PWD/pipe"; mkfifo pipe | main
          """)
  void fetchWithPipeEndsAtDeadline(String name, String script, String branch) throws Exception {
    var git = new Sandbox(home);
    git.shell(folder, States.WORDS + "started\n" + script.replace("; ", "\n"));
    RealContext context = git.from(folder.resolve("work"));

    assertEquals(
        Optional.ofNullable(branch), context.provisional().map(state -> state.head().branch()));

    Thread fetching = Thread.ofPlatform().daemon().start(() -> fetch(context));
    assertFalse(fetching.join(A_WHILE), name + " does not hang git: the test is blind");
    fetching.interrupt();
    assertTrue(fetching.join(PATIENCE), name);
    assertFalse(git.isAnythingAlive(), name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          git config include.path pipe; mkfifo .git/pipe | config
          mkfifo .gitignore                              | status
          """)
  void failureNamesHangingCommand(String script, String step) throws Exception {
    var git = new Sandbox(home);
    git.shell(folder, States.WORDS + "started\n" + script.replace("; ", "\n"));
    RealContext context = git.from(folder.resolve("work")).giving(Duration.ofSeconds(3));

    IOException failure = assertThrows(IOException.class, context::fetch);

    String sentence = String.valueOf(failure.getMessage());
    assertTrue(sentence.startsWith("git did not end within "), sentence);
    assertTrue(sentence.endsWith(" ms (" + step + ")"), sentence);
    assertTrue(context.left().isPositive(), "the deadline was there first");
    assertFalse(git.isAnythingAlive(), step);
  }

  @Test
  void pipeAsRepositoryIsRejectedAtOnce() throws Exception {
    var git = new Sandbox(home);
    git.shell(folder, "mkfifo .git");

    git.from(folder).fetch();

    assertFalse(git.isAnythingAlive());
  }

  private static void fetch(RealContext context) {
    try {
      context.fetch();
    } catch (Exception interrupted) {
      // The fetch is interrupted.
    }
  }
}
