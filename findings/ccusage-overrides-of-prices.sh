#!/bin/sh
# ccusage 20.0.24, `--config FILE` with `pricingOverrides`.
#
# The object counts only inside `defaults`. At the top level of the file, where a reader of "pricingOverrides
# in the configuration" may put it, it is ignored without a message, and the model keeps its cost of 0.
#
# Needs npm. Exit code 0: the behaviour is as described.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-save --no-package-lock --no-audit --no-fund --prefix "$work" ccusage@20.0.24
ccusage="$work/node_modules/@ccusage/ccusage-linux-x64/bin/ccusage"
chmod +x "$ccusage"

mkdir -p "$work/account/projects/p"
echo '{"timestamp":"2026-11-20T10:00:00.000Z","sessionId":"s","requestId":"r","message":{"id":"m","model":"example-model","usage":{"input_tokens":1000000,"output_tokens":0}}}' \
  >"$work/account/projects/p/s.jsonl"
prices='{"example-model":{"inputCostPerToken":0.000004,"outputCostPerToken":0.00002}}'
echo "{\"pricingOverrides\":$prices}" >"$work/top.json"
echo "{\"defaults\":{\"pricingOverrides\":$prices}}" >"$work/defaults.json"

cost() {
  HOME="$work" CLAUDE_CONFIG_DIR="$work/account" TZ=UTC \
    "$ccusage" daily --offline --json --config "$1" 2>"$work/err" |
    sed -n 's/.*"totalCost": \([0-9.]*\).*/\1/p' | head -1
}
top=$(cost "$work/top.json")
said=$(wc -c <"$work/err")
defaults=$(cost "$work/defaults.json")

seen="cost $top with the object at the top level ($said bytes on standard error), $defaults with it in defaults"
case "$top/$said/$defaults" in
  0/0/4 | 0.0/0/4 | 0/0/4.0 | 0.0/0/4.0) echo "as described: $seen" ;;
  *)
    echo "changed: $seen"
    exit 1
    ;;
esac
