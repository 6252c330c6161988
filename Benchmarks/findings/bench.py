"""Measures the pages of findings over programmes of a thousand to a million simulated logs.

Usage: bench.py PROGRAM [LOGS ...]. Pages are asked for one after the other, as one reader would. "New edition"
is the page right after five people have something new: everything is counted and fitted again.
"""

import http.client
import pathlib
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

PROGRAM = sys.argv[1]
SIZES = [int(size) for size in sys.argv[2:]] or [1_000, 100_000, 1_000_000]
ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = [
    "/findings", "/findings?among=gender", "/findings/model/wellbeing/given_types",
    *[f"/findings/figures/{part}" for part in ["people", "support", "months", "changes", "groups"]],
]
# Each with how often it is asked for: a picture is drawn by a program of its own.
FILES = {
    "/findings/table": 100, "/findings/figures/people/logs-areas/figure.csv": 100,
    "/findings/figures/months/outcomes/figure.csv": 100,
    "/findings/figures/people/logs-areas/figure.png": 20, "/findings/figures/months/outcomes/figure.png": 20,
    "/findings/model/wellbeing/given_types/figure.png": 20,
}


def serve(data):
    process = subprocess.Popen(
        [PROGRAM, "serve", "--data", data, "--port", "0", "--no-log"],
        cwd=ROOT, stdout=subprocess.PIPE, text=True)
    for line in process.stdout:
        if "Kith is at" in line:
            port = int(re.search(r":(\d+)\s*$", line)[1])
        if "Stop it with" in line:
            return process, port


def stop(process):
    process.terminate()
    process.wait()


class Reader:
    """Somebody signed in, on one connection."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("localhost", port)
        self.cookies = {}
        page = self.get("/sign-in")
        token = re.search(r'name="form-token" value="([^"]*)"', page)[1]
        body = urllib.parse.urlencode(
            {"form-token": token, "email": "lead@example.org", "password": "hedgerow-lead"})
        self.ask("POST", "/sign-in", body, {"Content-Type": "application/x-www-form-urlencoded"})

    def ask(self, method, path, body=None, headers=None):
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        self.connection.request(method, path, body, {**(headers or {}), "Cookie": cookie})
        response = self.connection.getresponse()
        for header in response.headers.get_all("Set-Cookie") or []:
            name, value = header.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return response, response.read().decode(errors="replace")

    def get(self, path):
        response, text = self.ask("GET", path)
        assert response.status == 200, (path, response.status)
        return text

    def time(self, path):
        before = time.perf_counter()
        self.get(path)
        return 1000 * (time.perf_counter() - before)


def told(times):
    ordered = sorted(times)
    return f"p50 {statistics.median(ordered):.1f} ms, p99 {ordered[int(0.99 * (len(ordered) - 1))]:.1f} ms"


def touch(data, people):
    """People have something new, as if they had just joined and sent all of their logs."""
    with sqlite3.connect(f"{data}/kith.db", timeout=30) as database:
        for person in people:
            database.execute(
                "INSERT INTO told_person (key, background, consents, first, logs) VALUES (?, '', '', '', '')"
                " ON CONFLICT (key) DO NOTHING", [person])
            database.execute(
                "UPDATE evidence_note SET position = (SELECT MAX(position) + 1 FROM evidence_note)"
                " WHERE participant = ?", [person])


def measure(logs):
    with tempfile.TemporaryDirectory() as work:
        # About 2.66 logs for each simulated person.
        subprocess.run(
            [PROGRAM, "simulate", "--participants", str(max(logs * 100 // 266, 1)), "--out", f"{work}/in"],
            cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        data = f"{work}/data"
        process, _ = serve(data)
        stop(process)
        subprocess.run(
            [PROGRAM, "import", f"{work}/in/logs.csv", "--data", data, "--participants",
             f"{work}/in/participants.csv", "--make-places"],
            cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        process, port = serve(data)
        reader = Reader(port)
        first = reader.time("/findings") / 1000
        counted = re.search(r"So far: ([\d,]+) logs from ([\d,]+) people", reader.get("/findings"))
        memory = re.search(
            r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{process.pid}/status").read_text())[1]
        print(
            f"{counted[1]} logs of {counted[2]} people: first page after a start {first:.1f} s, "
            f"{int(memory) / 1024:.0f} MB", flush=True)
        for path in PAGES:
            print(f"  {path}: {told([reader.time(path) for _ in range(300)])}", flush=True)
        for path, times in FILES.items():
            print(f"  {path}: {told([reader.time(path) for _ in range(times)])}", flush=True)
        with sqlite3.connect(f"{data}/kith.db") as database:
            # Of one leaf, which moves when five of its people have something new.
            people = [row[0] for row in database.execute(
                "WITH sender AS (SELECT * FROM participant WHERE key IN (SELECT participant FROM log)), leaf AS"
                " (SELECT area, project FROM sender GROUP BY area, project ORDER BY COUNT(*) DESC LIMIT 1)"
                " SELECT key FROM sender JOIN leaf ON sender.area IS leaf.area AND sender.project IS leaf.project"
                " ORDER BY key LIMIT 500")]
        assert len(people) >= 5
        editions = []
        for turn in range(100):
            touch(data, [people[(5 * turn + one) % len(people)] for one in range(5)])
            editions.append(reader.time("/findings"))
        print(f"  /findings, new edition: {told(editions)}", flush=True)
        figures = []
        for turn in range(20):
            touch(data, [people[(5 * turn + one) % len(people)] for one in range(5)])
            reader.get("/findings")
            figures.append(reader.time("/findings/figures/people"))
        print(f"  /findings/figures/people, after a change: {told(figures)}", flush=True)
        stop(process)


for size in SIZES:
    measure(size)
