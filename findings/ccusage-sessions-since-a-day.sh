#!/bin/sh
# ccusage 20.0.24, `session --since DAY --timezone ZONE`.
#
# `daily --since` compares the days of the given zone. `session --since` compares the day of a session's last
# reply in UTC, whatever the zone is. At 00:30 on the 20th in Berlin it is still the 19th in UTC: `daily` contains
# such a reply from the 20th on, and `session` does not.
#
# Needs npm. Exit code 0: the behaviour is as described.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-save --no-package-lock --no-audit --no-fund --prefix "$work" ccusage@20.0.24
ccusage="$work/node_modules/@ccusage/ccusage-linux-x64/bin/ccusage"
chmod +x "$ccusage"

mkdir -p "$work/account/projects/p"
reply() {
  echo "{\"timestamp\":\"$1\",\"sessionId\":\"$2\",\"requestId\":\"r$2\",\"message\":{\"id\":\"m$2\",\"model\":\"claude-opus-4-6\",\"usage\":{\"input_tokens\":$3,\"output_tokens\":0}}}" \
    >"$work/account/projects/p/$2.jsonl"
}
reply 2026-11-19T23:30:00.000Z early 1000
reply 2026-11-20T01:00:00.000Z late 20

tokens() {
  HOME="$work" CLAUDE_CONFIG_DIR="$work/account" \
    "$ccusage" "$1" --offline --json --since 20261120 --timezone Europe/Berlin 2>/dev/null |
    sed -n 's/.*"inputTokens": \([0-9]*\).*/\1/p' | tail -1
}
daily=$(tokens daily)
session=$(tokens session)

seen="input tokens since 20 November in Berlin: daily $daily, session $session"
if [ "$daily" = 1020 ] && [ "$session" = 20 ]; then
  echo "as described: $seen"
else
  echo "changed: $seen"
  exit 1
fi
