#!/usr/bin/env bash
# The main job without a window: a new council, the example packet taken in, the meeting book built.
set -euo pipefail
cd "$(dirname "$0")/.."
folder="$(mktemp -d "${TMPDIR:-/tmp}/samrad.XXXXXX")"
packet="$folder/moetepakke.pdf"
# Only what this needs: no window, no web view. The first build takes some minutes, so it shows what it does.
cargo build -p samrad-app -p samrad-fixtures
bin="${CARGO_TARGET_DIR:-target}/debug"
"$bin/example-packet" "$packet"
cli=("$bin/samrad-cli" --data "$folder/council")
"${cli[@]}" init
"${cli[@]}" import "$packet"
meeting="$("${cli[@]}" meetings --json | sed -n 's/.*"name": *"\([0-9]*\/M[0-9]*\)".*/\1/p' | head -n 1)"
"${cli[@]}" book "$meeting" -o "$folder/moetebok.pdf"
"${cli[@]}" verify
echo "packet: $packet"
echo "book:   $folder/moetebok.pdf"
