#!/bin/bash
# Time and memory from ten thousand logs up: growth.sh KITH [LARGEST]
set -euo pipefail
kith=$1 largest=${2:-1000000}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf '%10s %10s %10s %12s\n' logs wall user "peak KB"
run() {
  /usr/bin/time -f "%e %U %M" -o "$work/time" "$kith" analyse "$work/logs.csv" \
    --participants "$work/people.csv" --format json >/dev/null
  read -r wall user memory <"$work/time"
  printf '%10d %10s %10s %12s\n' $(($(wc -l <"$work/logs.csv") - 1)) "$wall" "$user" "$memory"
}
for logs in 10000 100000 1000000; do
  [ "$logs" -le "$largest" ] || exit 0
  python3 "$here/generate.py" "$logs" "$work"
  run
done
[ "$largest" -ge 10000000 ] || exit 0
# Ten times the same people under other names.
for table in logs people; do
  mv "$work/$table.csv" "$work/$table.one"
  head -1 "$work/$table.one" >"$work/$table.csv"
  for digit in 0 1 2 3 4 5 6 7 8 9; do
    tail -n +2 "$work/$table.one" | sed "s/^P/Q$digit/" >>"$work/$table.csv"
  done
done
run
# The same rows in any other order, sorted on disk first.
(head -1 "$work/logs.one" && tail -n +2 "$work/logs.one" | shuf --random-source=<(yes)) >"$work/logs.csv"
cp "$work/people.one" "$work/people.csv"
echo "in another order:"
run
