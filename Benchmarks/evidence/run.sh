#!/bin/bash
# All measurements of the analysis: run.sh KITH [full]. Full takes about an hour on two cores.
set -euo pipefail
kith=$1 full=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo "== agreement with lme4, lmerTest, emmeans and pbkrtest"
Rscript "$here/agreement.R" "$kith" $full
echo "== the whole run on 1,000,000 logs"
"$kith" simulate --participants 375400 --seed 5 --out "$work" >/dev/null
"$here/speed.sh" "$kith" "$work" ${full:+R}
echo "== growth"
"$here/growth.sh" "$kith" ${full:+10000000}
echo "== honest uncertainty"
python3 "$here/coverage.py" "$kith" $([ -n "$full" ] && echo 2000 || echo 100)
