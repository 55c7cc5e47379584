package statusline.module.git;

import static statusline.module.git.States.state;

import java.util.List;
import statusline.module.git.States.State;

/// Scripts that create repositories in unusual places and with unusual names, as {@link States}.
final class PlaceStates {
  static final List<State> PLACES =
      List.of(
          state(
              "linked worktree",
              "⎇ side wt",
              "started; git worktree add -q -b side ../side;" + " here=side"),
          state(
              "linked worktree, detached, tag and stash of all",
              "⎇ @oid ?1 ⚑1 #v1 wt",
              "started; git tag v1; echo 2 >file; git stash -q; git worktree add -q --detach"
                  + " ../side; touch ../side/new; here=side"),
          state(
              "linked worktree in the midst of a rebase",
              "⎇ topic wt rebase 2/3 !1",
              "series; git worktree add -q -b topic ../side side; cd ../side; fails git rebase"
                  + " main; here=side"),
          state(
              "beside a worktree in the midst of a rebase",
              "⎇ main",
              "series; git worktree add -q -b topic ../side side; cd ../side; fails git rebase"
                  + " main"),
          state(
              "linked worktree, moved",
              "⎇ side wt",
              "started; git worktree add -q -b side ../old;"
                  + " git worktree move ../old ../side; here=side"),
          state(
              "submodule",
              "⎇ main → origin/main ~1 sub",
              "started; cd ..; git init -q -b main super; cd super;"
                  + " git -c protocol.file.allow=always submodule --quiet add ../work sub;"
                  + " echo 2 >sub/file; here=super/sub"),
          state(
              "above a submodule with a new commit",
              "⎇ main ~1",
              "started; cd ..; git init -q -b main super; cd super;"
                  + " git -c protocol.file.allow=always submodule --quiet add ../work sub;"
                  + " git commit -qm sub; git -C sub commit -q --allow-empty -m 2; here=super"),
          state(
              "above a submodule with a staged commit",
              "⎇ main +1",
              "started; cd ..; git init -q -b main super; cd super;"
                  + " git -c protocol.file.allow=always submodule --quiet add ../work sub;"
                  + " git commit -qm sub; git -C sub commit -q --allow-empty -m 2; git add sub;"
                  + " here=super"),
          state(
              "above a submodule with a staged and a further commit",
              "⎇ main +1 ~1",
              "started; cd ..; git init -q -b main super; cd super;"
                  + " git -c protocol.file.allow=always submodule --quiet add ../work sub;"
                  + " git commit -qm sub; git -C sub commit -q --allow-empty -m 2; git add sub;"
                  + " git -C sub commit -q --allow-empty -m 3; here=super"),
          state(
              "above a submodule that is not checked out",
              "⎇ main",
              "started; cd ..; git init -q -b main super; cd super;"
                  + " git -c protocol.file.allow=always submodule --quiet add ../work sub;"
                  + " git commit -qm sub; git submodule --quiet deinit -f sub; here=super"),
          state(
              "above a removed submodule",
              "⎇ main ~1",
              "started; cd ..; git init -q -b main super; cd super;"
                  + " git -c protocol.file.allow=always submodule --quiet add ../work sub;"
                  + " git commit -qm sub; rm -r sub; here=super"),
          state(
              "above a submodule that has changed",
              "⎇ main",
              "started; cd ..; git init -q -b main super; cd super;"
                  + " git -c protocol.file.allow=always submodule --quiet add ../work sub;"
                  + " git commit -qm sub; echo 2 >sub/file; here=super"),
          state(
              "separate git directory",
              "⎇ main ?1",
              "new --separate-git-dir=elsewhere; commit file one; touch new"),
          state(
              "git directory behind a symbolic link",
              "⎇ main",
              "started; mv .git ../moved; ln -s ../moved .git"),
          state(
              "worktree behind a symbolic link",
              "⎇ main",
              "started; ln -s work ../link;" + " here=link"),
          state("empty directory .git below", "⎇ main", "started; mkdir -p a/.git; here=work/a"),
          state("nested", "⎇ inner no commit ", "started; git init -q -b inner in; here=work/in"));

  static final List<State> NAMES =
      List.of(
          state(
              "files of odd names",
              "⎇ main ~1 ?5",
              "new; commit 'a b' 1; echo 2 >'a b'; touch 'new line\n"
                  + "? x' \"$(printf 'esc\\033[31m')\" \"$(printf 'bad\\377\\376')\" \"$(printf"
                  + " 'c1\\302\\233')\" \"$(printf '# branch.head evil')\""),
          state(
              "worktree of an odd name",
              "⎇ main ~1",
              "git init -q -b main 'a b\nc'; cd 'a b\nc'; commit file 1; echo 2 >file;"
                  + " here='a b\nc'"),
          state(
              "branch of ASCII signs",
              "⎇ wip/#42(x)=y@1;'\"$HOME`z`&|<>%{}",
              "started; on -c 'wip/#42(x)=y@1;'\"'\"'\"$HOME`z`&|<>%{}'"),
          state(
              "branch like an option",
              "⎇ -x",
              "started; git update-ref refs/heads/-x HEAD; git symbolic-ref HEAD refs/heads/-x"),
          state(
              "branch of a foreign script",
              "⎇ zweig-ä-枝-🌿",
              "started; on -c \"$(printf"
                  + " 'zweig-\\303\\244-\\346\\236\\235-\\360\\237\\214\\277')\""),
          state(
              "branch of control characters that git lets through",
              "⎇ c1\u009b31m\u202eeslaf\u200b",
              "started; on -c \"$(printf 'c1\\302\\23331m\\342\\200\\256eslaf\\342\\200\\213')\""),
          state(
              "branch that is no UTF-8",
              "⎇ bad\ufffd\ufffd ?1",
              "started; on -c \"$(printf 'bad\\377\\376')\"; touch new"),
          state(
              "branch of 200 characters",
              "⎇ " + "x".repeat(200),
              "started; on -c " + "x".repeat(200)));

  private PlaceStates() {}
}
