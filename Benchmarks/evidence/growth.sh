#!/bin/bash
# Time and memory from ten thousand logs up: growth.sh KITH [LARGEST]
# A simulated person has 2.66 logs on average. Ten million logs take 5 GB of disk.
set -euo pipefail
kith=$1 largest=${2:-1000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf '%10s %10s %10s %12s %14s\n' logs wall user "peak KB" "parse, user"
cc -O2 -o "$work/parse" "$(dirname "$0")/parse.c"
run() {
  /usr/bin/time -f "%U" -o "$work/plain" "$work/parse" "$work/logs.csv" >/dev/null
  /usr/bin/time -f "%e %U %M" -o "$work/time" "$kith" analyse "$work/logs.csv" \
    --participants "$work/participants.csv" --format json >/dev/null
  read -r wall user memory <"$work/time"
  printf '%10d %10s %10s %12s %14s\n' $(($(wc -l <"$work/logs.csv") - 1)) "$wall" "$user" \
    "$memory" "$(cat "$work/plain")"
}
for people in 3754 37540 375400 3754000; do
  [ $((people * 266 / 100)) -le "$largest" ] || break
  "$kith" simulate --participants $people --seed 5 --out "$work" >/dev/null
  run
  [ $people = 375400 ] || continue
  echo "the same in another order:"
  mv "$work/logs.csv" "$work/logs.one"
  (head -1 "$work/logs.one" && tail -n +2 "$work/logs.one" | shuf --random-source=<(yes)) \
    >"$work/logs.csv"
  run
  echo "in order again:"
done
