#!/usr/bin/env bash
# Measures a whole log on a phone with a slow connection, and against a survey tool with the same form.
# Usage: Benchmarks/log/run.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/../.."

# A folder with Python packages of its own, made anew when the list of them changes.
packages() { # folder, list
  if [[ ! -e $1/for || "$(<"$1/for")" != "$(<"$2")" ]]; then
    rm -rf "$1"
    python3 -m venv "$1"
    "$1/bin/pip" install --quiet --disable-pip-version-check --no-deps --requirement "$2"
    cp "$2" "$1/for"
  fi
}
packages .venv Tests/Browser/requirements.txt
packages .build/survey Benchmarks/log/requirements.txt
KITH_PROGRAM=$program PYTHONDONTWRITEBYTECODE=1 .venv/bin/python Benchmarks/log/bench.py \
  "$PWD/.build/survey/bin/otree"
