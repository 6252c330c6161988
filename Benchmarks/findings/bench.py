"""Measures the pages of findings over programmes of a thousand to a million simulated logs.

Usage: bench.py PROGRAM [LOGS ...]. Pages are asked for one after the other, as one reader would. "New edition"
is the page after five people have something new and a sixth sends a whole log to the server, so that a
step is due: loaded as soon as that is answered, and so many seconds after. The processor time of a step is that of
the server from the log to the page.
"""

import http.client
import os
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
STEPS = 40
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


class Person:
    """Somebody on one connection."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("localhost", port)
        self.cookies = {}

    def send(self, path, page, **form):
        """A form of a page, sent."""
        token = re.search(r'name="form-token" value="([^"]*)"', page)[1]
        body = urllib.parse.urlencode({"form-token": token, **form})
        return self.ask("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})[0]

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


def lead(port):
    """Whoever looks after the programme, signed in."""
    person = Person(port)
    person.send("/sign-in", person.get("/sign-in"), email="lead@example.org", password="hedgerow-lead")
    return person


class Sender:
    """Somebody of the demonstration who sends whole logs, again and again."""

    def __init__(self, port, data):
        self.data = data
        self.person = Person(port)
        self.person.send("/return", self.person.get("/return"), id="KTH-2342", pin="2468")
        place = self.person.send("/log", self.person.get("/log"), day="", on="one-page").headers["Location"]
        self.key = place.split("/")[2]
        self.page = self.person.get(place)
        self.fields = {"projects.number": "2"}
        for name in dict.fromkeys(re.findall(r'name="([\w-]+\.[\w-]+)"', self.page)):
            if name.startswith("wellbeing."):
                self.fields[name] = "4"
        with sqlite3.connect(f"{data}/kith.db") as database:
            self.columns = [row[1] for row in database.execute("PRAGMA table_info(draft)") if row[1] != "key"]
            # The others of their project, which moves when five of its people have something new.
            self.others = [row[0] for row in database.execute(
                "SELECT other.key FROM draft JOIN participant own ON own.key = draft.participant"
                " JOIN participant other ON other.project = own.project AND other.key <> own.key"
                " WHERE draft.key = ? AND other.key IN (SELECT participant FROM log) ORDER BY other.key", [self.key])]
        assert len(self.others) >= 5
        self.sent = 0

    def prepare(self):
        """Five others have something new, and there is a log to send."""
        self.sent += 1
        key, names = f"bench{self.sent:021d}", ", ".join(self.columns)
        touch(self.data, self.others[:5])
        with sqlite3.connect(f"{self.data}/kith.db", timeout=30) as database:
            database.execute(
                f"INSERT INTO draft (key, {names}) SELECT ?, {names} FROM draft WHERE key = ?", [key, self.key])
        return key

    def submit(self, key):
        """Sends a log, other than the one before."""
        self.fields["wellbeing.relaxed"] = str(1 + self.sent % 5)
        response = self.person.send(f"/log/{key}/whole", self.page, **self.fields)
        assert "/thanks" in response.headers["Location"], response.status


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
        reader = lead(port)
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
        steps(reader, Sender(port, data), process)
        stop(process)


def turn(data):
    with sqlite3.connect(f"{data}/kith.db", timeout=30) as database:
        return database.execute("SELECT turn FROM telling").fetchone()[0]


def processor(process):
    """Milliseconds that a program has used."""
    used = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(") ")[1].split()
    return 1000 * (int(used[11]) + int(used[12])) / os.sysconf("SC_CLK_TCK")


def steps(reader, sender, process):
    for path in ["/findings", "/findings/figures/people"]:
        for pause in [0, 0.02, 0.05, 0.2]:
            times, worked = [], 0
            for _ in range(STEPS):
                # Longer than the rest after the making before.
                time.sleep(1.1)
                key = sender.prepare()
                before, began = turn(sender.data), processor(process)
                sender.submit(key)
                time.sleep(pause)
                times.append(reader.time(path))
                time.sleep(0.3)
                worked += processor(process) - began
                assert turn(sender.data) > before
            print(
                f"  {path}, new edition, {1000 * pause:.0f} ms after the log: {told(times)}, "
                f"{worked / STEPS:.0f} ms of processor a step", flush=True)


for size in SIZES:
    measure(size)
