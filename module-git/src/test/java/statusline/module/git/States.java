package statusline.module.git;

import java.util.List;

/// Scripts that create repositories in many states, with the expected full form of each.
///
/// The settings are `changes: kinds` and `upstream: always`. A script starts in an empty directory
/// and sets `here` to the worktree, which is `work` by default. `@oid` stands for a commit.
final class States {
  /// Shell functions for the scripts.
  static final String WORDS =
      """
      set -e
      here=work
      fails() { ! "$@" >/dev/null 2>&1; }
      new() { git init -q -b main "$@" work; cd work; }
      commit() { echo "$2" >"$1"; git add -- "$1"; git commit -q -m "$1 $2"; }
      empty() { git commit -q --allow-empty -m "$1"; }
      on() { git switch -q "$@"; }
      started() {
        if [ -d "$HOME/started" ]; then cp -a "$HOME/started" work; cd work
        else new; commit file one; fi
      }
      cloned() { started; cd ..; git clone -q work clone; cd clone; here=clone; }
      fork() { started; on -c side; commit file "side $1"; on main; commit file "main $1"; }
      series() {
        started; on -c side; commit a 1; commit file side; commit c 3
        on main; commit file main
      }
      """;

  static final List<State> SIMPLE =
      List.of(
          state("fresh", "⎇ main no commit", "new"),
          state("fresh, staged", "⎇ main +1 no commit", "new; echo 1 >a; git add a"),
          state("fresh, untracked", "⎇ main ?2 no commit", "new; touch a b"),
          state("clean", "⎇ main", "started"),
          state("branch of two words", "⎇ feature/long/name", "started; on -c feature/long/name"),
          state("packed branch", "⎇ main", "started; git pack-refs --all"),
          state("packed and moved on", "⎇ main", "started; git pack-refs --all; empty two"),
          state(
              "orphan beside packed ones",
              "⎇ bare no commit",
              "started; git pack-refs --all; git checkout -q --orphan bare; git rm -q --cached"
                  + " file; rm file"),
          state("a branch of a branch's name", "⎇ a/b no commit", "new; git checkout -q -b a/b"),
          state(
              "symbolic ref to a branch",
              "⎇ main",
              "started; git symbolic-ref refs/heads/alias refs/heads/main;"
                  + " git symbolic-ref HEAD refs/heads/alias"),
          state("symbolic link to a branch", "⎇ main", "started; ln -sf refs/heads/main .git/HEAD"),
          state(
              "symbolic link to a branch of two words",
              "⎇ a/b ~1",
              "started; git branch a/b; ln -sf refs/heads/a/b .git/HEAD; echo 2 >file"),
          state(
              "symbolic link to a packed branch",
              "⎇ main",
              "started; ln -sf refs/heads/main .git/HEAD; git pack-refs --all --no-prune"),
          state("detached", "⎇ @oid", "started; on --detach"),
          state("detached, old", "⎇ @oid", "started; empty two; on --detach HEAD~1"));

  static final List<State> TAGS =
      List.of(
          state("lightweight tag", "⎇ main #v1.0", "started; git tag v1.0"),
          state("annotated tag", "⎇ main #v1.0", "started; git tag -a -m 1 v1.0"),
          state("tag of a tag", "⎇ main #v1", "started; git tag -a -m 2 v2; git tag -a -m 1 v1 v2"),
          state(
              "lightweight tag beside an annotated one",
              "⎇ main #v2.0",
              "started; git tag build-123; git tag -a -m 2 v2.0; git tag zzz"),
          state(
              "lightweight tag beside an annotated one, packed",
              "⎇ main #v2.0",
              "started; git tag build-123; git tag -a -m 2 v2.0; git tag zzz; git pack-refs --all"),
          state(
              "lightweight tag beside a packed annotated one",
              "⎇ main #v2.0",
              "started; git tag -a -m 2 v2.0; git pack-refs --all; git tag build-123"),
          state(
              "annotated tags, the newest of them",
              "⎇ main #b",
              "started; GIT_COMMITTER_DATE='1700000000 +0000' git tag -a -m 1 a;"
                  + " GIT_COMMITTER_DATE='1700000009 +0000' git tag -a -m 1 b;"
                  + " GIT_COMMITTER_DATE='1700000001 +0000' git tag -a -m 1 c"),
          state(
              "annotated tags, the newest of them, packed",
              "⎇ main #b",
              "started; GIT_COMMITTER_DATE='1700000000 +0000' git tag -a -m 1 a;"
                  + " GIT_COMMITTER_DATE='1700000009 +0000' git tag -a -m 1 b; git pack-refs --all;"
                  + " git tag x"),
          state(
              "tag moved after packing",
              "⎇ main #v2",
              "started; git tag -a -m 1 v1; git tag v2; git pack-refs --all; empty 2;"
                  + " git tag -f v1 >/dev/null; git switch -q -C main HEAD~1"),
          state("tag in a folder", "⎇ main #rel/1.0", "started; git tag rel/1.0"),
          state(
              "tags, packed", "⎇ main #v1", "started; git tag v1; git tag v2; git pack-refs --all"),
          state(
              "annotated tag, packed",
              "⎇ @oid #v1",
              "started; git tag -a -m 1 v1; git pack-refs --all; on --detach"),
          state("tag elsewhere", "⎇ main", "started; git tag v1; git tag -a -m 2 v2; empty two"),
          state(
              "tag elsewhere, packed",
              "⎇ main",
              "started; git tag -a -m 1 v1; git pack-refs --all; empty two"));

  static final List<State> UPSTREAMS =
      List.of(
          state("level", "⎇ main → origin/main", "cloned"),
          state("ahead", "⎇ main → origin/main ↑2", "cloned; empty 2; empty 3"),
          state(
              "behind",
              "⎇ main → origin/main ↓1",
              "cloned; empty 2; git push -q origin HEAD:x;"
                  + " git update-ref refs/remotes/origin/main HEAD; git reset -q --hard HEAD~1"),
          state(
              "diverged",
              "⎇ main → origin/main ↑1 ↓2",
              "cloned; empty a; empty b; git update-ref refs/remotes/origin/main HEAD;"
                  + " git reset -q --hard HEAD~2; empty ours"),
          state(
              "upstream gone",
              "⎇ main → gone",
              "cloned; git update-ref -d refs/remotes/origin/main"),
          state(
              "upstream of another name",
              "⎇ topic → origin/main ↑1",
              "cloned; on -q -c topic -t origin/main; empty two"),
          state("local upstream", "⎇ topic → main ↑1", "started; on -c topic -t main; empty two"),
          state(
              "upstream of a branch without a commit",
              "⎇ new → origin/main no commit",
              "cloned; git checkout -q --orphan new; git rm -q --cached file; rm file;"
                  + " git config branch.new.remote origin; git config branch.new.merge"
                  + " refs/heads/main"),
          state(
              "local upstream of a branch without a commit",
              "⎇ new → main no commit",
              "started; git checkout -q --orphan new; git rm -q --cached file; rm file;"
                  + " git config branch.new.remote .; git config branch.new.merge refs/heads/main"),
          state(
              "replaced commit",
              "⎇ main → origin/main ↑1",
              "cloned; empty 2; empty 3; empty 4; git replace HEAD $(git commit-tree -p HEAD~3 -m x"
                  + " HEAD^{tree})"),
          state(
              "graft",
              "⎇ main → origin/main ↑1",
              "cloned; empty 2; empty 3; git replace --graft HEAD HEAD~2"),
          state(
              "upstream without a commit of ours",
              "⎇ new → gone no commit",
              "started; git checkout -q --orphan new; git rm -q --cached file; rm file;"
                  + " git config branch.new.remote .; git config branch.new.merge refs/heads/x"));

  static final List<State> CHANGES =
      List.of(
          state("staged", "⎇ main +2", "started; echo 2 >file; echo 2 >new; git add file new"),
          state("unstaged", "⎇ main ~1", "started; echo 2 >file"),
          state(
              "both in one file",
              "⎇ main +1 ~1",
              "started; echo 2 >file; git add file; echo >file"),
          state("untracked", "⎇ main ?2", "started; mkdir d; touch a d/b d/c"),
          state(
              "untracked, not wanted",
              "⎇ main",
              "started; git config status.showUntrackedFiles no; touch a"),
          state(
              "untracked, each file",
              "⎇ main ?2",
              "started; git config status.showUntrackedFiles all; mkdir d; touch d/b d/c"),
          state("ignored", "⎇ main ?1", "started; echo '*.o' >.gitignore; touch a.o b.o"),
          state("deleted", "⎇ main ~1", "started; rm file"),
          state("deleted, staged", "⎇ main +1", "started; git rm -q file"),
          state("renamed", "⎇ main +1", "started; git mv file other"),
          state(
              "renamed and changed",
              "⎇ main +1 ~1",
              "started; seq 99 >file; git commit -qam 2; git mv file other; echo 2 >>other"),
          state(
              "renames off",
              "⎇ main +2",
              "started; git config status.renames false; git mv file other"),
          state(
              "copy",
              "⎇ main +2",
              "started; git config status.renames copies; cp file other; echo 2 >>file;"
                  + " git add ."),
          state("type changed", "⎇ main ~1", "started; rm file; ln -s x file"),
          state("mode changed", "⎇ main ~1", "started; chmod +x file"),
          state("intended to add", "⎇ main ~1", "started; touch new; git add -N new"),
          state("stash", "⎇ main ⚑1", "started; echo 2 >file; git stash -q"),
          state(
              "stash and dirt",
              "⎇ main ~1 ⚑3",
              "started; for i in 1 2 3; do echo $i >file; git stash -q; done; echo 4 >file"),
          state(
              "stash dropped", "⎇ main", "started; echo 2 >file; git stash -q; git stash drop -q"),
          state(
              "everything",
              "⎇ main → origin/main ↑1 +1 ~1 ?1 ⚑1",
              "cloned; echo 2 >file; git stash -q; empty a; echo 3 >file; touch new b; git add b"),
          state("below the top", "⎇ main ?1", "started; mkdir -p a/b; touch a/x; here=work/a/b"),
          state(
              "through a symbolic link",
              "⎇ main ?1",
              "started; mkdir -p a/b; touch a/x; ln -s work/a/b ../link; here=link"));

  static final List<State> CONFLICTS =
      List.of(
          state("both modified", "⎇ main merge !1", "fork; fails git merge side"),
          state(
              "both added",
              "⎇ main merge !1",
              "started; on -c side; commit new 1; on main; commit new 2; fails git merge side"),
          state(
              "deleted by us",
              "⎇ main merge !1",
              "started; on -c side; commit file 2; on main; git rm -q file; git commit -qm x;"
                  + " fails git merge side"),
          state(
              "deleted by them",
              "⎇ main merge !1",
              "started; on -c side; git rm -q file; git commit -qm x; on main; commit file 2;"
                  + " fails git merge side"),
          state(
              "both renamed: deleted by both, added by us, added by them",
              "⎇ main merge !3",
              "started; on -c side; git mv file theirs; git commit -qm x; on main;"
                  + " git mv file ours; git commit -qm x; fails git merge side"),
          state(
              "conflict and changes",
              "⎇ main +1 ?1 merge !1",
              "fork; on side; commit more 1; on main; fails git merge side; touch new"),
          state(
              "conflict resolved",
              "⎇ main +1 merge",
              "fork; fails git merge side; echo both >file; git add file"),
          state(
              "conflict of a stash",
              "⎇ main ⚑1 !1",
              "started; echo 2 >file; git stash -q;" + " commit file 3; fails git stash pop"));

  static final List<State> OPERATIONS =
      List.of(
          state(
              "merge, not committed",
              "⎇ main +1 merge",
              "started; on -c side; commit a 1; on main; empty 2; git merge -q --no-ff --no-commit"
                  + " side"),
          state("rebase", "⎇ side rebase 2/3 !1", "series; on side; fails git rebase main"),
          state(
              "rebase of no branch",
              "⎇ @oid rebase 2/3 !1",
              "series; on --detach side; fails git rebase main"),
          state(
              "rebase, interactive",
              "⎇ main rebase 1/2",
              "started; empty a; empty b; GIT_SEQUENCE_EDITOR='sed -i s/^pick/edit/' git rebase -q"
                  + " -i --keep-empty HEAD~2 2>/dev/null"),
          state(
              "rebase with comments and blank lines",
              "⎇ main rebase 1/3",
              "started; empty a; empty b; GIT_SEQUENCE_EDITOR='f() { (echo; echo \"# one\"; echo"
                  + " exec false; cat $1) >$1.new; mv $1.new $1; }; f' git rebase -q"
                  + " -i --keep-empty HEAD~2 2>/dev/null || true"),
          state(
              "rebase with another comment character",
              "⎇ main rebase 1/3",
              "started; empty a; empty b; git config core.commentChar ';'; GIT_SEQUENCE_EDITOR='f()"
                  + " { (echo exec false; echo \";x\"; cat $1) >$1.new; mv $1.new $1; }; f' git"
                  + " rebase -q -i --keep-empty HEAD~2 2>/dev/null || true"),
          state(
              "rebase by patches",
              "⎇ side rebase 2/3 !1",
              "series; on side; fails git rebase --apply main"),
          state(
              "rebase of merges, at a merge",
              "⎇ side rebase 7/7 !1",
              "started; on -c other; commit file o; on -c side main; commit file s; fails git merge"
                  + " other; echo o >file; git add file; git commit -qm m; on main; commit m m;  on"
                  + " side; fails git rebase -r main"),
          state(
              "am",
              "⎇ main am 2/3",
              "series; git format-patch -q -o ../mails side~3..side; fails git am ../mails/*"),
          state("cherry-pick", "⎇ main cherry-pick !1", "fork; fails git cherry-pick side"),
          state(
              "cherry-pick of several, between two",
              "⎇ main cherry-pick",
              "series; fails git cherry-pick side~2 side~1 side; echo both >file; git add file;"
                  + " git commit -qm both"),
          state(
              "revert",
              "⎇ main revert !1",
              "started; commit file 2; commit file 3; fails git revert HEAD~1"),
          state(
              "revert of several, between two",
              "⎇ main revert",
              "started; commit a 1; commit file 2; commit file 3; fails git revert HEAD~1 HEAD~2;"
                  + " echo x >file; git add file; git commit -qm x"),
          state("bisect, begun", "⎇ main bisect", "started; git bisect start >/dev/null"),
          state(
              "bisect of no branch",
              "⎇ @oid bisect",
              "started; empty 2; empty 3; empty 4; on --detach;"
                  + " git bisect start HEAD HEAD~3 >/dev/null"),
          state(
              "bisect of a branch with a slash",
              "⎇ a/b bisect",
              "started; empty 2; empty 3; empty 4; on -c a/b;"
                  + " git bisect start HEAD HEAD~3 >/dev/null"),
          state(
              "bisect",
              "⎇ main bisect",
              "started; empty 2; empty 3; empty 4; git bisect start HEAD HEAD~3 >/dev/null"),
          state(
              "revert during a bisection",
              "⎇ main revert !1",
              "started; commit file 2; commit file 3; commit file 4; commit file 5;"
                  + " git bisect start HEAD HEAD~4 >/dev/null; fails git revert HEAD~1"),
          state(
              "operation ended",
              "⎇ main",
              "fork; fails git merge side; git merge --abort; fails git cherry-pick side;"
                  + " git cherry-pick --abort"));

  private States() {}

  /// {@return a state whose script has one command before each semicolon}
  static State state(String name, String reads, String script) {
    return new State(name, reads.strip(), script.replace("; ", "\n"));
  }

  /// One state.
  ///
  /// @param name name in messages
  /// @param reads expected full form
  /// @param script script that creates the repository
  record State(String name, String reads, String script) {
    @Override
    public String toString() {
      return name;
    }
  }
}
