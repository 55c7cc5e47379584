package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests that actions in a repository make its reading stale.
class DependenciesTest {
  private static final String WORDS = States.WORDS + "dirt() { date +%N >file; git stash -q; }\n";

  private static final String MADE =
      """
      started
      on -c topic
      commit file topic
      on main
      commit file main
      git remote add origin ../work
      git fetch -q
      git branch -q -u origin/main
      git update-ref refs/stash HEAD
      git update-ref -d refs/stash
      git tag v0
      mkdir dir
      """;

  @TempDir private static Path home;
  @TempDir private static Path template;
  private static Sandbox git;

  @TempDir private Path folder;

  @BeforeAll
  static void createTemplate() throws Exception {
    git = new Sandbox(home);
    git.shell(template, WORDS + MADE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          switch                      | git switch -q topic
          switch at the same commit   | git switch -q -c other
          detach                      | git switch -q --detach
          commit                      | git commit -q --allow-empty -m x
          commit while detached       | git switch -q --detach; look; git commit -q --allow-empty -m x
          commit, packed branch       | git pack-refs --all; look; git commit -q --allow-empty -m x
          amend                       | git commit -q --amend --allow-empty -m y
          reset                       | git reset -q --soft HEAD~1
          add                         | touch new; git add new
          restore                     | echo 2 >file; git add file; look; git restore --staged file
          stash                       | echo 2 >file; look; git stash -q
          stash pop                   | echo 2 >file; git stash -q; look; git stash pop -q
          stash drop                  | echo 2 >file; git stash -q; look; git stash drop -q
          drop of a lower stash       | dirt; dirt; look; git stash drop -q 'stash@{1}'
          tag                         | git tag v1
          tag removed                 | git tag -d v0 >/dev/null
          fetch                       | git commit -q --allow-empty -m x; look; git fetch -q
          push                        | git commit -q --allow-empty -m x; look; git push -q . HEAD:refs/remotes/origin/main
          upstream set                | git branch -q --unset-upstream
          merge begins                | fails git merge topic
          merge left                  | fails git merge topic; look; git merge --quit
          rebase begins               | fails git rebase topic
          rebase goes on              | fails git rebase topic; look; git rebase --skip >/dev/null
          cherry-pick begins          | fails git cherry-pick topic
          cherry-pick left            | fails git cherry-pick topic; look; git cherry-pick --quit
          revert begins               | git revert --no-commit HEAD
          bisection begins            | git bisect start >/dev/null
          bisection ends              | git bisect start >/dev/null; look; git bisect reset >/dev/null
          refs packed                 | git pack-refs --all
          """)
  void readingIsStaleAfter(String what, String script) throws Exception {
    int look = script.indexOf("look; ");
    String before = look < 0 ? "" : script.substring(0, look);
    String act = look < 0 ? script : script.substring(look + "look; ".length());
    made(before.replace("; ", "\n"));
    RealContext context = git.from(folder.resolve("work/dir"));
    context.fetch();
    assertTrue(context.holds(), () -> "before: " + context.differing());

    shell(folder.resolve("work"), act.replace("; ", "\n"));

    assertFalse(context.holds(), what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          commit | git commit -q --allow-empty -m x
          switch | git switch -q -c other
          stash  | echo 2 >file; git stash -q
          merge  | fails git merge topic
          tag    | git tag v1
          """)
  void readingOfLinkedWorktreeIsStaleAfter(String what, String script) throws Exception {
    made("git worktree add -q -b side ../side");
    RealContext context = git.from(folder.resolve("side"));
    context.fetch();
    assertTrue(context.holds());

    shell(folder.resolve("side"), script.replace("; ", "\n"));

    assertFalse(context.holds(), what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          commit | git commit -q --allow-empty -m x
          switch | git switch -q -c other
          stash  | echo 2 >file; git stash -q
          add    | touch new; git add new
          """)
  void readingOfSubmoduleIsStaleAfter(String what, String script) throws Exception {
    made(
        """
        cd ..
        git init -q super
        cd super
        git -c protocol.file.allow=always submodule --quiet add ../work sub
        """);
    RealContext context = git.from(folder.resolve("super/sub"));
    context.fetch();
    assertTrue(context.holds());

    shell(folder.resolve("super/sub"), script.replace("; ", "\n"));

    assertFalse(context.holds(), what);
  }

  @Test
  void absentRepositoryIsStaleAfterInit() throws Exception {
    RealContext context = git.from(folder);
    context.fetch();
    assertTrue(context.holds());

    shell(folder, "git init -q");

    assertFalse(context.holds());
  }

  /// Only a search of the worktree finds the change, which happens after the refresh interval.
  @Test
  void changedFileKeepsReadingFresh() throws Exception {
    made("");
    RealContext context = git.from(folder.resolve("work"));
    GitState before = RealContext.value(context.fetch());

    shell(folder.resolve("work"), "echo 2 >file; touch new");

    assertTrue(context.holds());
    assertNotEquals(before, git.state(folder.resolve("work")));
  }

  @Test
  void ownStatusKeepsReadingFresh() throws Exception {
    made("");
    RealContext context = git.from(folder.resolve("work"));
    GitState before = RealContext.value(context.fetch());

    assertEquals(before, git.state(folder.resolve("work")));

    assertTrue(context.holds());
  }

  private void made(String script) throws Exception {
    shell(folder, "cp -a '" + template + "/work' .\ncd work\n" + script);
  }

  private static void shell(Path place, String script) throws Exception {
    git.shell(place, WORDS + script);
  }
}
