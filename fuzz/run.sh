#!/usr/bin/env bash
# Fuzzes one target: bash fuzz/run.sh project|read|input|markdown RUNS. Begins with the seeds, what
# tests/corpus keeps, and what earlier runs found; an input that takes longer than a second fails.
set -euo pipefail
cd "$(dirname "$0")"
target=$1 runs=$2
[ -d corpus/"$target" ] || bash seeds.sh "${DOCENT:-../target/debug/docent}"
mkdir -p artifacts/"$target"
# One thread: what a run does must depend on nothing but its input.
RAYON_NUM_THREADS=1 cargo +nightly fuzz run --fuzz-dir . --sanitizer none --no-trace-compares "$target" \
  corpus/"$target" ../tests/corpus/"$target" -- \
  -dict=words.dict -max_len=8192 -len_control=20 -report_slow_units=1 -timeout=10 -rss_limit_mb=2048 \
  -print_final_stats=1 -runs="$runs"
