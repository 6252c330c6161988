"""The real program, started on a free port with a data folder of its own."""

import os
import re
import signal
import sqlite3
import subprocess
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = Path(os.environ.get("KITH_PROGRAM", ROOT / ".build/debug/kith"))


def kith(*words, timeout=30):
    """Runs a command of the program to its end."""
    return subprocess.run(
        [PROGRAM, *map(str, words)], cwd=ROOT, capture_output=True, text=True, timeout=timeout
    )


class Program:
    """`kith serve`, as one process that can be stopped, killed and started again."""

    def __init__(self, data, *options):
        self.data = Path(data)
        self.options = options
        self.port = 0
        self.lines = []
        self.process = None

    @property
    def base(self):
        return f"http://localhost:{self.port}"

    def start(self):
        """Starts it and waits until it says where it is; again on the same port after a stop."""
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--data", self.data, "--port", str(self.port), *self.options],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))
            if found := re.search(r"Kith is at https?://[^:]+:(\d+)", line):
                self.port = int(found[1])
                threading.Thread(target=self._read, args=[self.process], daemon=True).start()
                return self
        raise AssertionError("the program did not start:\n" + "\n".join(self.lines))

    def _read(self, process):
        for line in process.stdout:
            self.lines.append(line.rstrip("\n"))

    def stop(self):
        """Asks it to stop, and gives the exit code."""
        if self.process is None or self.process.poll() is not None:
            return None if self.process is None else self.process.returncode
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=30)

    def kill(self):
        """Ends it at once, as a power cut would."""
        self.process.kill()
        self.process.wait(timeout=30)

    def database(self, name):
        """A connection of the test's own to one of the databases: `identity` or `kith`.

        In the second, `in_full(questionnaire, answers)` is what a log says as a form would send it.
        """
        database = sqlite3.connect(self.data / f"{name}.db", timeout=30, isolation_level=None)
        if name == "kith":
            headings = {(questionnaire, str(turn)): names.split("&") for questionnaire, turn, names in database.execute(
                "SELECT questionnaire, turn, names FROM log_heading WHERE part = 'answers'")}

            def in_full(questionnaire, kept):
                if not kept.startswith("!"):
                    return kept
                turn, *values = kept[1:].split(",")
                return "&".join(f"{name}={value}" for name, some in zip(headings[questionnaire, turn], values)
                                for value in some.split(";") if value)

            database.create_function("in_full", 2, in_full)
        return database
