package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.tck.FakeFiles;

/// Tests valid, odd and hostile `HEAD` files.
class RefFilesTest {
  private static final Path GIT = Path.of("/w/.git");
  private static final String OID = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d";

  private final FakeFiles files = new FakeFiles();

  @Test
  void branchIsRead() throws IOException {
    head("ref: refs/heads/topic\n");
    files.put(GIT.resolve("refs/heads/topic"), OID + "\n");

    assertEquals(Optional.of(Head.on("topic", OID)), read());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ref:refs/heads/main", "ref: \t refs/heads/main", "ref: refs/heads/main\r\n"})
  void branchIsReadInEachSpelling(String text) throws IOException {
    head(text);

    assertEquals(Optional.of(Head.unborn("main")), read());
  }

  @Test
  void detachedHead() throws IOException {
    head(OID + "\n");
    assertEquals(Optional.of(Head.detached(OID)), read());

    head(OID + OID.substring(0, 24));
    assertEquals(Optional.of(Head.detached(OID + OID.substring(0, 24))), read());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r",
        "main",
        "ref:",
        "ref: ",
        "ref: HEAD",
        "ref: refs/heads/.invalid",
        "ref: refs/heads/a b",
        "ref: refs/heads/a\u001b]0;title\u0007",
        "ref: refs/heads/../../../etc/passwd",
        "ref: /etc/passwd",
        "1a2b3c4d",
        OID + "0",
        OID + "x",
        "gitdir: /elsewhere"
      })
  void uncertainHeadIsEmpty(String text) throws IOException {
    head(text);

    assertEquals(Optional.empty(), read());
  }

  @Test
  void hugeHeadIsIgnored() throws IOException {
    head("ref: refs/heads/" + "x".repeat(5_000_000));
    assertEquals(Optional.empty(), read());

    head("ref: refs/heads/main\n" + " ".repeat(5_000_000));
    assertEquals(Optional.empty(), read());
  }

  @Test
  void pipesAreNotOpened() throws IOException {
    files.putPipe(GIT.resolve("HEAD"));
    assertEquals(Optional.empty(), read());

    files.remove(GIT.resolve("HEAD"));
    head("ref: refs/heads/main\n");
    files.putPipe(GIT.resolve("refs/heads/main"));
    assertEquals(Optional.of(Head.on("main")), read());
  }

  @Test
  void branchWithOtherCharactersHasNoCommit() throws IOException {
    byte[] text = "ref: refs/heads/bad?\n".getBytes(StandardCharsets.ISO_8859_1);
    text[text.length - 2] = (byte) 0xff;
    files.put(GIT.resolve("HEAD"), text);

    assertEquals(Optional.of(Head.on("bad\ufffd")), read());
  }

  @Test
  void circularSymbolicRefsAreEmpty() throws IOException {
    head("ref: refs/heads/a\n");
    files.put(GIT.resolve("refs/heads/a"), "ref: refs/heads/b\n");
    files.put(GIT.resolve("refs/heads/b"), "ref: refs/heads/a\n");

    assertEquals(Optional.empty(), read());
  }

  @Test
  void overlongPackedRefsDoNotMeanUnborn() throws IOException {
    head("ref: refs/heads/main\n");
    files.put(GIT.resolve("packed-refs"), "#".repeat(1025));

    assertEquals(Optional.of(Head.on("main")), read());
  }

  @Test
  void packedBranchIsFoundByFullName() throws IOException {
    String other = "f".repeat(40);
    head("ref: refs/heads/main\n");
    files.put(
        GIT.resolve("packed-refs"),
        "# pack-refs with: peeled fully-peeled sorted \n"
            + (other + " refs/heads/main2\n")
            + (other + " refs/x/refs/heads/main\n")
            + (OID + " refs/heads/main\n"));

    assertEquals(Optional.of(Head.on("main", OID)), read());
  }

  @Test
  void damagedRefHasNoCommit() throws IOException {
    head("ref: refs/heads/main\n");
    files.put(GIT.resolve("refs/heads/main"), "");

    assertEquals(Optional.of(Head.on("main")), read());
  }

  private void head(String text) {
    files.put(GIT.resolve("HEAD"), text);
  }

  private Optional<Head> read() throws IOException {
    var directory = new GitDirectory(GIT, GIT, WorktreeKind.MAIN);
    return new RefFiles(files, directory, PackedRefs.of(files, GIT, 1024)).head();
  }
}
