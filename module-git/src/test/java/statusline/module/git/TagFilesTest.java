package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import statusline.tck.FakeFiles;

class TagFilesTest {
  private static final Path GIT = Path.of("/w/.git");
  private static final String HERE = "a".repeat(40);
  private static final String ELSEWHERE = "b".repeat(40);

  private final FakeFiles files = new FakeFiles();

  @Test
  void lightweightTagIsFound() throws IOException {
    tag("v1", ELSEWHERE);
    tag("rel/v2", HERE);

    assertEquals(Optional.of("refs/tags/rel/v2"), read(9).found());
  }

  @Test
  void annotatedTagsAreUnread() throws IOException {
    tag("v1", ELSEWHERE);
    tag("v2", ELSEWHERE);

    assertEquals(Optional.empty(), read(9).found());
    assertEquals(List.of("refs/tags/v1", "refs/tags/v2"), read(9).candidates());
  }

  @Test
  void packedTagsAreFound() throws IOException {
    packed(HERE + " refs/tags/v1\n" + ELSEWHERE + " refs/tags/v2\n");
    assertEquals(Optional.of("refs/tags/v1"), read(9).found());

    packed(ELSEWHERE + " refs/tags/v1\n^" + HERE + "\n" + HERE + " refs/x\n");
    assertEquals(Optional.of("refs/tags/v1"), read(9).found());

    packed(HERE + " refs/tags/v1\n^" + ELSEWHERE + "\n" + ELSEWHERE + " refs/tags/v2\n");
    assertEquals(Optional.of("refs/tags/v1"), read(9).found());
  }

  @Test
  void annotatedTagHasPrecedence() throws IOException {
    tag("build-123", HERE);
    packed(ELSEWHERE + " refs/tags/v2.0\n^" + HERE + "\n");

    assertEquals(Optional.of("refs/tags/v2.0"), read(9).found());
    assertFalse(read(9).needGit());

    tag("v3", ELSEWHERE);
    assertTrue(read(9).needGit());
    assertEquals(List.of("refs/tags/v3", "refs/tags/v2.0"), read(9).candidates());
  }

  @Test
  void fileReplacesPackedTag() throws IOException {
    packed(HERE + " refs/tags/v1\n" + ELSEWHERE + " refs/tags/v2\n^" + HERE + "\n");
    tag("v1", ELSEWHERE);
    tag("v2", ELSEWHERE);

    assertEquals(Optional.empty(), read(9).found());
  }

  @Test
  void invalidTagsAreIgnored() throws IOException {
    packed(HERE + " refs/heads/v1\n");
    assertEquals(Optional.empty(), read(9).found());

    packed("^" + HERE + "\n");
    assertEquals(Optional.empty(), read(9).found());

    packed(HERE);
    assertEquals(Optional.empty(), read(9).found());

    packed("0" + HERE + " refs/tags/v1\n");
    assertEquals(Optional.empty(), read(9).found());

    packed(HERE + " refs/tags/v\u001b1\n");
    assertEquals(Optional.empty(), read(9).found());
  }

  @Test
  void limitOfFilesIsKept() throws IOException {
    tag("v1", ELSEWHERE);
    tag("v2", HERE);

    assertEquals(Optional.empty(), read(1).found());
    assertEquals(Optional.of("refs/tags/v2"), read(2).found());
  }

  @Test
  void threeLevelsAreSearched() throws IOException {
    tag("a/b/c/v1", HERE);
    assertEquals(Optional.of("refs/tags/a/b/c/v1"), read(9).found());

    files.remove(GIT);
    tag("a/b/c/d/v1", HERE);
    assertEquals(Optional.empty(), read(9).found());
  }

  @Test
  void pipesAreNotOpened() throws IOException {
    files.putPipe(GIT.resolve("refs/tags/v1"));

    assertEquals(Optional.empty(), read(9).found());
    assertEquals(List.of(), read(9).candidates());
  }

  private void tag(String name, String oid) {
    files.put(GIT.resolve("refs/tags").resolve(name), oid + "\n");
  }

  private void packed(String lines) {
    files.put(GIT.resolve("packed-refs"), lines);
  }

  private TagFiles read(int maxFiles) throws IOException {
    return TagFiles.at(
        files,
        new GitDirectory(GIT, GIT, WorktreeKind.MAIN),
        PackedRefs.of(files, GIT, 1024),
        HERE,
        maxFiles);
  }
}
