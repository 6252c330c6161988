#!/bin/bash
# The whole run (all models) end to end from CSV: speed.sh KITH FOLDER [R]
# FOLDER holds logs.csv and participants.csv, as kith simulate writes them. With a third word, one model is timed in R too.
set -euo pipefail
kith=$1 folder=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc -O2 -o "$work/parse" "$here/parse.c"
timed() { # name, command...: the least of three wall times, with the peak memory of that run
  local name=$1
  shift
  for _ in 1 2 3; do
    /usr/bin/time -f "%e %U %M" -o "$work/time" "$@" >"$work/out"
    cat "$work/time"
  done | sort -n | head -1 | while read -r wall user memory; do
    printf '%-44s %8s s wall %8s s user %8d KB\n' "$name" "$wall" "$user" "$memory"
    echo "$wall" >"$work/last"
  done
}
echo "$(($(wc -l <"$folder/logs.csv") - 1)) logs, $(stat -c %s "$folder/logs.csv") bytes"
timed "wc -l" wc -l "$folder/logs.csv"
timed "plain parse into numbers (C, strtod)" "$work/parse" "$folder/logs.csv"
timed "kith analyse, one thread" "$kith" analyse "$folder/logs.csv" \
  --participants "$folder/participants.csv" --format json --threads 1
timed "kith analyse, two threads" "$kith" analyse "$folder/logs.csv" \
  --participants "$folder/participants.csv" --format json
if [ $# -gt 2 ]; then
  ours=$(cat "$work/last")
  python3 "$here/columns.py" "$folder/logs.csv" participant date projects given_types wellbeing \
    >"$work/few.csv"
  theirs=$(Rscript "$here/one-model.R" "$work/few.csv" 2>&1 >"$work/model" | tail -1)
  cat "$work/model"
  awk -v r="$theirs" -v k="$ours" \
    'BEGIN { printf "308 models in R: %.0f s; kith: %.2f s; %.0f times\n", 308 * r, k, 308 * r / k }'
fi
