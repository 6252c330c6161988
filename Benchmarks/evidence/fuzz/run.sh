#!/bin/bash
# Fuzzes the readers of tables and summary files with libFuzzer: run.sh [SECONDS], 600 by default.
set -euo pipefail
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
features=(-swift-version 6 -enable-upcoming-feature ExistentialAny
  -enable-upcoming-feature MemberImportVisibility -enable-upcoming-feature InternalImportsByDefault)
common=(-O -wmo -parse-as-library -sanitize=fuzzer "${features[@]}" -I "$work" -I Sources/CGSL)
objects=()
for room in Time LineJSON Wording Instruments Evidence EvidenceFiles; do
  mapfile -t sources < <(find "Sources/$room" -name '*.swift')
  swiftc "${common[@]}" -emit-module -emit-module-path "$work/$room.swiftmodule" -module-name "$room" \
    -c "${sources[@]}" -o "$work/$room.o"
  objects+=("$work/$room.o")
done
swiftc -O -parse-as-library -sanitize=fuzzer -I "$work" -I Sources/CGSL -module-name Fuzz \
  Benchmarks/evidence/fuzz/FuzzReaders.swift "${objects[@]}" \
  -lgsl -lgslcblas -o "$work/fuzz"
mkdir "$work/corpus"
printf '\0p,2020-01-01,1,2,3,4,x\np,2020-02-01,2,3,3,5,x\nq,2020-01-05,9,8,7,6,y\n' >"$work/corpus/table"
printf '\1\2\0\0\0\1\0\0\0a\1\0\0\0b' >"$work/corpus/summary"
"$work/fuzz" -max_total_time="${1:-600}" -max_len=4096 -rss_limit_mb=2048 -print_final_stats=1 \
  -artifact_prefix="${TMPDIR:-/tmp}/" "$work/corpus" >"$work/log" 2>&1 || {
  grep -A 20 -E 'crashed|ERROR|Test unit' "$work/log" | head -60
  exit 1
}
grep -E '^(Done|stat::)' "$work/log"
