#!/usr/bin/env bash
# Keeps in tests/corpus the smallest inputs that reach what others don't: bash fuzz/keep.sh TARGET.
# Files there that people named stay.
set -euo pipefail
cd "$(dirname "$0")"
target=$1
kept=../tests/corpus/$target merged=$(mktemp -d)
trap 'rm -rf "$merged"' EXIT
RAYON_NUM_THREADS=1 cargo +nightly fuzz run --fuzz-dir . --sanitizer none --no-trace-compares "$target" \
  "$merged" corpus/"$target" "$kept" -- -merge=1 -max_len="${MAX_LEN:-4096}"
# Inputs that the fuzzer named, by what is in them.
find "$kept" -type f -regextype posix-extended -regex '.*/[0-9a-f]{40}' -delete
# The smallest first, up to the room that there is.
room=$((${ROOM:-400} * 1024)) taken=$(cat "$kept"/* 2>/dev/null | wc -c)
while read -r size path; do
  taken=$((taken + size))
  [ "$taken" -le "$room" ] || break
  cp "$path" "$kept/"
done < <(find "$merged" -type f -printf '%s %p\n' | sort -n)
du -sh --apparent-size "$kept"
