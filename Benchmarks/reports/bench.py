"""Measures reports over programmes of a thousand to a million simulated logs: seconds and sizes of each kind.

Usage: [TURNS=1] [KINDS=one-page,...] bench.py PROGRAM [LOGS ...]. "Numbers" is the whole counting and analysis
(FILE.json), "page" and "PDF" have that in them. Of each it tells the best of so many turns: seconds of processor, with
those of the printing, and by the clock. After the smallest, the same models are fitted in R (tables.R), if R and lme4
are there.
"""

import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

PROGRAM = sys.argv[1]
SIZES = [int(size) for size in sys.argv[2:]] or [1_000, 100_000, 1_000_000]
ROOT = pathlib.Path(__file__).resolve().parents[2]
ALL = "one-page,four-page,full,easy-read,annex,evidence-pack"
KINDS = os.environ.get("KINDS", ALL).split(",")
PRICES = ROOT / "Content/economics/unit-costs.csv"
TURNS = int(os.environ.get("TURNS", "1"))


class Time:
    """Seconds by the clock and of processor; the least of several."""

    def __init__(self, clock=float("inf"), worked=float("inf")):
        self.clock, self.worked = clock, worked

    def least(self, other):
        return Time(min(self.clock, other.clock), min(self.worked, other.worked))

    def __str__(self):
        return f"{self.worked:.2f} s of processor, {self.clock:.2f} s by the clock"


def run(*words):
    before, began = time.perf_counter(), processor()
    subprocess.run([PROGRAM, *words], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return Time(time.perf_counter() - before, processor() - began)


def processor():
    """Processor seconds of all programs that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def settle(work, people):
    """A data folder with simulated people, and with prices."""
    data = f"{work}/data"
    run("simulate", "--participants", str(people), "--out", f"{work}/in")
    serving = subprocess.Popen(
        [PROGRAM, "serve", "--data", data, "--port", "0", "--no-log"], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    for line in serving.stdout:
        if "Stop it with" in line:
            break
    serving.terminate()
    serving.wait()
    run("import", f"{work}/in/logs.csv", "--data", data, "--participants", f"{work}/in/participants.csv",
        "--make-places")
    shutil.copy(PRICES, data)
    return data


def long(page, work, report):
    """The full report with its parts again and again, until it has 200 pages."""
    report("full", "html")
    text = pathlib.Path(page).read_text()
    begin, end = text.index("<section"), text.index("</article>")
    parts = text[begin:end]
    _, pdf = report("full", "pdf")
    again = 200 // pages(pdf) + 1
    pathlib.Path(page).write_text(text[:begin] + parts * again + text[end:])
    before = time.perf_counter()
    subprocess.run(["/usr/bin/python3", "-I", ROOT / "Content/print/press.py", page, f"{work}/long.pdf"], check=True)
    seconds = time.perf_counter() - before
    pdf = pathlib.Path(f"{work}/long.pdf").read_bytes()
    return f"  a long report: PDF {seconds:.0f} s, {len(pdf) / 1024:.0f} KB, {pages(pdf)} pages"


def pages(pdf):
    return len(re.findall(rb"/Type /Page\b", pdf))


def measure(logs):
    with tempfile.TemporaryDirectory() as work:
        # About 2.66 logs for each simulated person.
        data = settle(work, max(logs * 100 // 266, 1))

        def report(kind, ending, turns=1):
            out = f"{work}/report.{ending}"
            taken = Time()
            for _ in range(turns):
                taken = taken.least(run("report", "--data", data, "--kind", kind, "--out", out))
            return taken, pathlib.Path(out).read_bytes()

        # The first gives out what there is.
        report("full", "json")
        numbers, text = report("full", "json", TURNS)
        print(f"{logs} logs: numbers {numbers}, {len(text) / 1024:.0f} KB", flush=True)
        pathlib.Path(data, PRICES.name).unlink()
        print(f"  without prices: {report('full', 'json', TURNS)[0]}", flush=True)
        shutil.copy(PRICES, data)
        for kind in KINDS:
            page, html = report(kind, "html", TURNS)
            whole, pdf = report(kind, "pdf", TURNS)
            print(
                f"  {kind}: page {page}, {len(html) / 1024:.0f} KB; PDF {whole}, {len(pdf) / 1024:.0f} KB, "
                f"{pages(pdf)} pages", flush=True)
        if logs == min(SIZES):
            print(long(f"{work}/report.html", work, report), flush=True)
        if logs == min(SIZES) and shutil.which("Rscript"):
            said = subprocess.run(
                ["Rscript", ROOT / "Benchmarks/reports/tables.R", f"{work}/in/logs.csv"],
                capture_output=True, text=True, check=True).stdout.split()
            print(
                f"  the {said[0]} models of A4.5 to A4.9 in R: {float(said[1]):.1f} s of processor, "
                f"{float(said[1]) / numbers.worked:.0f} times that of all the numbers", flush=True)


for size in SIZES:
    measure(size)
