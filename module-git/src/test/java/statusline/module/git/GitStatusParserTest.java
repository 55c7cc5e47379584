package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GitStatusParserTest {
  @Test
  void cleanBranchWithUpstream() throws Exception {
    GitStatus state =
        parse(
            """
            # branch.oid 1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d
            # branch.head main
            # branch.upstream origin/main
            # branch.ab +2 -1
            """);

    assertEquals(
        new GitStatus(
            Head.on("main", "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d"),
            Optional.of(Upstream.of("origin/main", 2, 1)),
            0,
            0,
            0,
            OptionalInt.of(0),
            0,
            OptionalInt.empty()),
        state);
  }

  @Test
  void eachKindOfChangeIsCounted() throws Exception {
    GitStatus state =
        parse(
            """
            # branch.oid 1a2b3c4d
            # branch.head main
            1 M. N... 100644 100644 100644 aa bb staged.txt
            1 .M N... 100644 100644 100644 aa aa unstaged.txt
            1 MM N... 100644 100644 100644 aa bb both.txt
            1 A. N... 000000 100644 100644 00 bb added.txt
            u UU N... 100644 100644 100644 100644 aa bb cc conflict.txt
            ? untracked.txt
            ? folder/
            """);

    assertEquals(3, state.staged());
    assertEquals(2, state.unstaged());
    assertEquals(OptionalInt.of(2), state.untracked());
    assertEquals(1, state.conflicted());
    assertEquals(4, state.counts(0).tracked());
    assertEquals(6, state.counts(0).changes());
  }

  @Test
  void detachedHead() throws Exception {
    GitStatus state = parse("# branch.oid 1a2b3c4d5e6f\n# branch.head (detached)\n");

    assertEquals(Head.detached("1a2b3c4d5e6f"), state.head());
  }

  @Test
  void repositoryWithoutCommits() throws Exception {
    GitStatus state = parse("# branch.oid (initial)\n# branch.head main\n");

    assertEquals(Head.unborn("main"), state.head());
  }

  @Test
  void goneUpstreamDiffersFromLevelUpstream() throws Exception {
    GitStatus state =
        parse("# branch.oid 1a2b\n# branch.head main\n# branch.upstream origin/gone\n");

    assertEquals(Optional.of(Upstream.gone("origin/gone")), state.upstream());
  }

  @Test
  void pathIsNeverParsedAsLine() throws Exception {
    String status = "# branch.oid 1a2b\0# branch.head main\0? one\n? two\n# branch.head evil\0";

    GitStatus state = parsed(status.getBytes(StandardCharsets.UTF_8), true);

    assertEquals("main", state.head().branch());
    assertEquals(OptionalInt.of(1), state.untracked());
  }

  @Test
  void oldPathOfRenameIsSkipped() throws Exception {
    GitStatus state =
        parse(
            """
            # branch.oid 1a2b
            # branch.head main
            2 R. N... 100644 100644 100644 aa aa R100 new.txt
            ? old.txt
            ? untracked.txt
            """);

    assertEquals(1, state.staged());
    assertEquals(OptionalInt.of(1), state.untracked());
  }

  @Test
  void unknownLinesAreIgnored() throws Exception {
    GitStatus state =
        parse("# branch.oid 1a2b\n# branch.head main\n# new 3\n! ignored\n$ new kind\n");

    assertEquals("main", state.head().branch());
    assertEquals(0, state.counts(0).changes());
  }

  @Test
  void stashesAreCounted() throws Exception {
    GitStatus state = parse("# branch.head main\n# stash 3\n");

    assertEquals(OptionalInt.of(3), state.stashes());
    assertEquals(3, state.counts(9).stashes());
    assertEquals(9, parse("# branch.head main\n").counts(9).stashes());
  }

  @Test
  void untrackedIsUnknownIfNotLookedFor() throws Exception {
    byte[] status = "# branch.head main\0".getBytes(StandardCharsets.UTF_8);

    assertEquals(OptionalInt.empty(), parsed(status, false).untracked());
  }

  @Test
  void invalidUtf8InBranchIsReplaced() throws Exception {
    byte[] status = "# branch.head ab\0".getBytes(StandardCharsets.UTF_8);
    status["# branch.head a".length()] = (byte) 0xff;

    assertEquals("a\ufffd", parsed(status, true).head().branch());
  }

  @Test
  void distanceBeyondIntIsRejected() throws Exception {
    String upstream = "# branch.head main\n# branch.upstream origin/main\n";

    assertEquals(
        Optional.of(Upstream.of("origin/main", 2_147_483_647, 0)),
        parse(upstream + "# branch.ab +2147483647 -0\n").upstream());
    assertUnreadable(upstream + "# branch.ab +2147483648 -0\n");
  }

  @Test
  void malformedStatusIsRejected() {
    assertUnreadable("");
    assertUnreadable("usage: git status\n");
    assertUnreadable("# branch.head main\n# branch.upstream o/m\n# branch.ab 2 1\n");
    assertUnreadable("# branch.head main\n# branch.upstream o/m\n# branch.ab +2\n");
    assertUnreadable("# branch.head main\n# branch.upstream o/m\n# branch.ab +-2 -1\n");
    assertUnreadable("# branch.head main\n1 M\n");
  }

  private static void assertUnreadable(String lines) {
    IOException failure = assertThrows(IOException.class, () -> parse(lines));
    assertEquals("git printed something that is not its status", failure.getMessage());
  }

  private static GitStatus parse(String lines) throws Exception {
    return parsed(lines.replace('\n', '\0').getBytes(StandardCharsets.UTF_8), true);
  }

  /// Parses a status of a repository without ignored submodules.
  private static GitStatus parsed(byte[] status, boolean withUntracked) throws Exception {
    var none =
        new IgnoredSubmodules.Source() {
          @Override
          public byte[] modules() {
            return new byte[0];
          }

          @Override
          public byte[] configuration() {
            return new byte[0];
          }
        };
    return GitStatusParser.parse(status, withUntracked, new IgnoredSubmodules(none));
  }
}
