#!/usr/bin/env bash
# Every measurement, each side by side with a peer in one run, as ratios. Prints them and leaves bench-results.json.
set -euo pipefail
cd "$(dirname "$0")/../.."
results=bench-results.json
lines="$(mktemp)"
trap 'rm -f "$lines"' EXIT
measure() {
  echo "measuring: $1" >&2
  shift
  "$@" | tee >(cat >&2) | grep '^{' >>"$lines"
}
# One selection for all, or the same crates would be built once for each set of features.
all=(--workspace --features custom-protocol)
cargo bench --quiet "${all[@]}" --no-run
cargo build --quiet --release "${all[@]}" --examples
measure "text of a large PDF beside pdftotext" cargo bench --quiet "${all[@]}" --bench text
# `cargo run` knows no selection of several crates, so the program is started as it was built above.
measure "a book of many annex pages beside qpdf" "${CARGO_TARGET_DIR:-target}/release/examples/measure_book"
measure "search beside raw FTS5" cargo bench --quiet "${all[@]}" --bench search
measure "a journalled command beside bare SQLite" cargo bench --quiet "${all[@]}" --bench journal
measure "a start beside an empty window" env WEBKIT_DISABLE_DMABUF_RENDERER=1 xvfb-run -a -s "-screen 0 1280x900x24" \
  cargo bench --quiet "${all[@]}" --bench start
{
  echo '['
  paste -sd, "$lines"
  echo ']'
} >"$results"
echo "written: $results" >&2
