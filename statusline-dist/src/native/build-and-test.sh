#!/bin/sh
# Builds the client as the image does, and its tests, and runs them; the exit code tells.
# Usage: build-and-test.sh CC FOLDER [DOCUMENTS]
set -eu

cc=$1
out=$2
documents=${3:-}
source=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$out"

if ! command -v "$cc" >/dev/null 2>&1; then
  echo "The native client is not tested: there is no C compiler '$cc'."
  exit 0
fi

flags='-std=c11 -D_GNU_SOURCE -Wall -Wextra -Werror -Wshadow -Wconversion -Wformat=2'
hardening='-O2 -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIE'

# shellcheck disable=SC2086 # the flags are words
{
  "$cc" $flags $hardening '-DBUILD_ID="test"' "$source"/*.c -static -o "$out/statusline" 2>/dev/null ||
    "$cc" $flags $hardening '-DBUILD_ID="test"' "$source"/*.c -pie -Wl,-z,relro,-z,now -o "$out/statusline" ||
    "$cc" $flags $hardening '-DBUILD_ID="test"' "$source"/*.c -o "$out/statusline"

  parts=
  for file in "$source"/*.c; do
    [ "${file##*/}" = main.c ] || parts="$parts $file"
  done
  sanitize='-fsanitize=address,undefined -fno-sanitize-recover=undefined'
  echo 'int main(void) { return 0; }' > "$out/probe.c"
  if ! "$cc" $sanitize "$out/probe.c" -o "$out/probe" 2>/dev/null || ! "$out/probe"; then
    echo 'This compiler has no sanitizers: testing without.'
    sanitize=
  fi
  "$cc" $flags -g -O1 $sanitize "$source/test/client_test.c" $parts -o "$out/client_test"
  "$cc" $flags -O1 "$source/test/client_drive.c" "$source/clock.c" "$source/frame.c" \
    "$source/place.c" -o "$out/client_drive"
}

work=$(mktemp -d /tmp/slt.XXXXXX)
trap 'rm -rf "$work"' EXIT
"$out/client_test" "$work" ${documents:+"$documents"}
"$out/client_drive" "$out/statusline"
