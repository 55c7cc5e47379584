#!/bin/sh
# Builds the client as the image build does, builds its tests and runs them.
# Usage: build-and-test.sh CC FOLDER [DOCUMENTS]
# The exit code is 0 if all tests pass.
set -eu

cc=$1
out=$2
documents=${3:-}
source=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$out"

# The client must stay small enough to be read as a whole.
limit=2500
lines=$(cat "$source"/*.[ch] | wc -l)
if [ "$lines" -gt "$limit" ]; then
  echo "error: the native client has $lines lines of source, the limit is $limit"
  exit 1
fi

if ! command -v "$cc" >/dev/null 2>&1; then
  echo "warning: the native client is not tested, because there is no C compiler '$cc'"
  exit 0
fi

# The client is built with all flags of the image build. The tests choose their own optimisation.
client_flags=$(grep '^-' "$source/compiler-flags")
flags=$(grep -e '^-std' -e '^-D_GNU' -e '^-W' "$source/compiler-flags")

sanitize='-fsanitize=address,undefined -fno-sanitize-recover=undefined'
echo 'int main(void) { return 0; }' > "$out/probe.c"
# shellcheck disable=SC2086 # The flags must be split into words, here and below.
if ! "$cc" $sanitize "$out/probe.c" -o "$out/probe" 2>/dev/null || ! "$out/probe"; then
  echo 'This compiler has no sanitizers, so the tests run without them.'
  sanitize=
fi

work=$(mktemp -d /tmp/slt.XXXXXX)
trap 'rm -rf "$work"' EXIT

# shellcheck disable=SC2086
client() {
  "$cc" $client_flags '-DBUILD_ID="test"' "$source"/*.c "$@" -o "$out/statusline"
}

# Everything is compiled in parallel. A failure shows when the missing file is used.
rm -f "$out"/statusline "$out"/*.o "$out"/*_test "$out"/*_drive
{ client -static 2>/dev/null || client -pie -Wl,-z,relro,-z,now || client; } &

parts=
for file in "$source"/*.c; do
  name=${file##*/}
  [ "$name" = main.c ] && continue
  # shellcheck disable=SC2086
  "$cc" $flags -g -O1 $sanitize -c "$file" -o "$out/${name%.c}.o" &
  parts="$parts $out/${name%.c}.o"
done
wait
for file in "$source"/test/*_test.c; do
  name=${file##*/}
  # shellcheck disable=SC2086
  "$cc" $flags -g -O1 $sanitize "$file" $parts -o "$out/${name%.c}" &
done
for file in "$source"/test/*_drive.c; do
  name=${file##*/}
  # shellcheck disable=SC2086
  "$cc" $flags -O1 "$file" "$source/test/stage.c" "$source/test/daemons.c" \
    "$source/wait.c" "$source/instance.c" "$source/sha256.c" \
    "$source/unicode.c" -o "$out/${name%.c}" &
done
wait

# The programs mostly wait for deadlines, so they run in parallel. Each writes to a log of its own.
started=
for file in "$source"/test/*_test.c; do
  name=${file##*/}
  name=${name%.c}
  mkdir "$work/$name"
  "$out/$name" "$work/$name" ${documents:+"$documents"} >"$out/$name.log" 2>&1 &
  started="$started $name:$!"
done
# Tests of the whole client, run as the host runs it.
for file in "$source"/test/*_drive.c; do
  name=${file##*/}
  name=${name%.c}
  "$out/$name" "$out/statusline" >"$out/$name.log" 2>&1 &
  started="$started $name:$!"
done

code=0
for test in $started; do
  wait "${test##*:}" || code=1
  echo "${test%%:*}"
  cat "$out/${test%%:*}.log"
done
exit "$code"
