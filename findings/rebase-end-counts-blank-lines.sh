#!/bin/sh
# git 2.39.5, `git rebase -i --rebase-merges`: the file .git/rebase-merge/end.
#
# The file contains the number of commands of a rebase. In a todo list with merges, git separates the
# branches by blank lines and counts these as well. A program that shows the progress from `msgnum`
# and `end` shows too many steps. Counting the commands in `done` and `git-rebase-todo` is right.
#
# Needs git. Exit code 0: the behaviour is as described.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" GIT_CONFIG_NOSYSTEM=1

git init -q -b main "$work/repository"
cd "$work/repository"
git config user.name name
git config user.email name@example.com
for file in base side main; do
  echo "$file" >"$file"
done
git add base && git commit -q -m base
git checkout -q -b side && git add side && git commit -q -m side
git checkout -q main && git add main && git commit -q -m main
git merge -q --no-edit side

# Stops before the first commit.
export GIT_SEQUENCE_EDITOR="sed -i -e '0,/^pick/s//break\\npick/'"
git rebase -q -i --rebase-merges --root 2>/dev/null

commands=$(cat .git/rebase-merge/done .git/rebase-merge/git-rebase-todo | grep -cv -e '^#' -e '^$')
blank=$(cat .git/rebase-merge/done .git/rebase-merge/git-rebase-todo | grep -c '^$')
end=$(cat .git/rebase-merge/end)
seen="$(git --version): $commands commands, $blank blank lines, end $end"
if [ "$blank" -gt 0 ] && [ "$end" -eq $((commands + blank)) ]; then
  echo "as described: $seen"
else
  echo "changed: $seen"
  exit 1
fi
