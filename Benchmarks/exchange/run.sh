#!/usr/bin/env bash
# Measures taking a table of logs in and out: rows a second and peak memory.
# Usage: Benchmarks/exchange/run.sh PROGRAM [LOGS]
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$1
logs=${2:-100000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

measure() { # name, then the command; prints seconds, processor seconds and peak memory
  local name=$1 out
  shift
  out=$(/usr/bin/time -f '%e s, %U s of processor, %M KB at most' "$@" 2>&1 >"$work/said" | tail -1)
  printf '%-28s %s\n' "$name" "$out"
}

# About 2.66 logs for each simulated person.
measure "simulate" "$program" simulate --participants $((logs * 100 / 266)) --out "$work/in"
rows=$(($(wc -l <"$work/in/logs.csv") - 1))
echo "$rows logs"

# A programme to take them into: the demonstration, made by one start.
"$program" serve --data "$work/data" --port 0 --no-log >"$work/served" 2>&1 &
server=$!
until grep -q "Stop it with" "$work/served"; do kill -0 $server && sleep 0.2; done
kill $server
wait $server || true

measure "import, dry run" "$program" import "$work/in/logs.csv" --data "$work/data" \
  --participants "$work/in/participants.csv" --make-places --dry-run
measure "import" "$program" import "$work/in/logs.csv" --data "$work/data" \
  --participants "$work/in/participants.csv" --make-places
tail -1 "$work/said"
for format in csv jsonl sav xlsx; do
  measure "export, $format" "$program" export --data "$work/data" --out "$work/$format" \
    --format "$format"
done
tail -2 "$work/said"
