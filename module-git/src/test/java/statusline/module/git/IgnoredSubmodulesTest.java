package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests that the changes equal those of `git status` for submodules with a configuration.
class IgnoredSubmodulesTest {
  private static final String SUPER =
      """
      started
      cd ..
      git init -q -b main super
      cd super
      add() { git -c protocol.file.allow=always submodule --quiet add "$@"; }
      modules() { git config -f .gitmodules "$@"; git add .gitmodules; git commit -qm modules; }
      moved() { git -C "${1:-sub}" commit -q --allow-empty -m next; }
      add ../work sub
      git commit -qm sub
      here=super
      """;

  @TempDir private static Path shared;
  private static Sandbox git;

  @TempDir private Path folder;

  @BeforeAll
  static void findGit() throws Exception {
    git = new Sandbox(shared);
    git.prepare();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          moved; git config submodule.sub.ignore all                                       | 0 | 0
          moved; git config submodule.sub.ignore dirty                                     | 0 | 1
          moved; git config submodule.sub.ignore untracked                                 | 0 | 1
          modules submodule.sub.ignore all; moved                                          | 0 | 0
          modules submodule.sub.ignore all; moved; git config submodule.sub.ignore none    | 0 | 1
          modules submodule.sub.ignore none; moved; git config submodule.sub.ignore all    | 0 | 0
          moved; git config diff.ignoreSubmodules all                                      | 0 | 0
          modules submodule.sub.ignore dirty; moved; git config diff.ignoreSubmodules all  | 0 | 1
          moved; git add sub; git config submodule.sub.ignore all                          | 1 | 0
          moved; git add sub; moved; git config submodule.sub.ignore all                   | 1 | 0
          moved; git config submodule.other.ignore all                                     | 0 | 1
          add --name a.b ../work 'ü x'; git commit -qm 2; moved 'ü x'; modules submodule.a.b.ignore all | 0 | 0
          git mv sub other; moved other; git config submodule.sub.ignore all               | 2 | 0
          git config submodule.sub.ignore all; echo 2 >file; moved                         | 0 | 0
          git config submodule.sub.ignore all; echo 2 >f; git add f; git commit -qm f; echo 3 >f | 0 | 1
          """)
  void ignoredChangeIsNotCounted(String script, int staged, int unstaged) throws Exception {
    String lines = script.replace("; ", "\n");
    git.shell(folder, States.WORDS + SUPER + lines + "\n");
    Path above = folder.resolve("super");

    Counts counts = git.state(above).counts().orElseThrow();

    assertEquals(staged, counts.staged());
    assertEquals(unstaged, counts.unstaged());
    assertEquals(git.run(above, "status", "--short").lines().count(), counts.changes());
  }
}
