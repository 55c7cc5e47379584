package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefNameTest {
  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "refs/heads/main",
        "refs/heads/a/b.c/d",
        "refs/heads/-x",
        "refs/heads/@",
        "refs/heads/a@b",
        "refs/heads/a{b}",
        "refs/heads/.hidden",
        "refs/heads/a/.hidden",
        "refs/heads/a.lock",
        "refs/heads/a.lock/b",
        "refs/heads/a.lockb",
        "refs/heads/a..b",
        "refs/heads/a.",
        "refs/heads/a@{b",
        "refs/heads//a",
        "refs/heads/a/",
        "refs/heads/a b",
        "refs/heads/a~b",
        "refs/heads/a^b",
        "refs/heads/a:b",
        "refs/heads/a?b",
        "refs/heads/a*b",
        "refs/heads/a[b",
        "refs/heads/a\\b",
        "refs/heads/a\u0001b",
        "refs/heads/a\u001bb",
        "refs/heads/a\u007fb",
        "refs/heads/$(x)`y`;%#&'\"",
        "refs/../x"
      })
  void agreesWithGit(String name) throws Exception {
    boolean taken = new Sandbox(home).tryToRun(home, "check-ref-format", name).exitCode() == 0;

    assertEquals(taken, RefName.isValid(name), name);
  }

  @Test
  void overlongNameIsInvalid() {
    assertTrue(RefName.isValid("refs/heads/" + "x".repeat(RefName.MAX_LENGTH - 11)));
    assertFalse(RefName.isValid("refs/heads/" + "x".repeat(RefName.MAX_LENGTH - 10)));
  }

  @Test
  void nameOutsideOfRefsIsInvalid() {
    assertFalse(RefName.isValid("HEAD"));
    assertFalse(RefName.isValid("/etc/passwd"));
    assertFalse(RefName.isValid("../refs/heads/main"));
  }

  @Test
  void onlyBranchesAreShortened() {
    assertEquals("a/b", RefName.shortened("refs/heads/a/b"));
    assertEquals("refs/remotes/origin/a", RefName.shortened("refs/remotes/origin/a"));
  }
}
