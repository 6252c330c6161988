"""Measures the pages against nginx, durable submissions, the start and the memory.

Run by `make bench`. Needs the release program, nginx and wrk; everything runs on this machine and stops
by itself.
"""

import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/release/kith"
CONNECTIONS = 64
SECONDS = 10


class Kith:
    """The program on a free port, with the demonstration in a folder of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.process = None

    def start(self):
        before = time.perf_counter()
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--data", self.folder, "--port", "0", "--no-log"],
            cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for line in self.process.stdout:
            found = re.search(r"Kith is at (http\S+)", line)
            if found:
                self.address = found[1]
                break
        urllib.request.urlopen(self.address + "/health").read()
        return time.perf_counter() - before

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def memory(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024


class Visitor:
    """A browser that keeps its cookie and the token of the form it last saw."""

    def __init__(self, address):
        self.address = address
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())

    def ask(self, path, **form):
        data = urllib.parse.urlencode({"form-token": self.token, **form}).encode() if form else None
        with self.opener.open(self.address + path, data) as answer:
            self.page = answer.read().decode()
            self.url = answer.geturl()
        found = re.search(r'name="form-token" value="([^"]+)"', self.page)
        self.token = found[1] if found else ""
        return self

    @property
    def cookie(self):
        jar = next(h.cookiejar for h in self.opener.handlers if hasattr(h, "cookiejar"))
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)


def signed_in(address):
    visitor = Visitor(address)
    visitor.ask("/return")
    return visitor.ask("/return", id="KTH-2342", pin="2468")


def wrk(url, *options, script=()):
    command = ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", *options, url]
    if script:
        command += ["--", *script]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {
        "rate": float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1]),
        "p99": re.search(r"99%\s+(\S+)", out)[1],
        "errors": re.findall(r"Non-2xx.*|Socket errors.*", out),
        "out": out,
    }


def nginx(folder, page):
    """nginx serving the same bytes from disk, with as many workers as there are processors."""
    site = pathlib.Path(folder) / "site"
    site.mkdir()
    (site / "step.html").write_bytes(page)
    configuration = pathlib.Path(folder) / "nginx.conf"
    configuration.write_text(f"""
worker_processes auto; pid {folder}/nginx.pid; error_log {folder}/error.log; daemon off;
events {{ worker_connections 1024; }}
http {{ access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  types {{ text/html html; }}
  client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
  uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  server {{ listen 127.0.0.1:18099; root {site}; }} }}
""")
    process = subprocess.Popen(["nginx", "-c", configuration, "-p", folder])
    time.sleep(1)
    return process


def page_against_nginx(kith, folder):
    visitor = signed_in(kith.address).ask("/log").ask("/log", day="")
    draft = re.search(r"/log/(\w+)/", visitor.url)[1]
    visitor.ask(f"/log/{draft}/giving-and-receiving.informal",
                **{"giving-and-receiving.informal_given": "3", "go": "next"})
    url = visitor.url
    mine = wrk(url, "-H", f"Cookie: {visitor.cookie}")
    server = nginx(folder, visitor.page.encode())
    try:
        theirs = wrk("http://127.0.0.1:18099/step.html")
    finally:
        server.terminate()
        server.wait()
    print(f"(a) a signed-in log step, {len(visitor.page.encode())} bytes: {mine['rate']:,.0f}/s "
          f"(p99 {mine['p99']}); nginx with the same bytes: {theirs['rate']:,.0f}/s; "
          f"ratio 1/{theirs['rate'] / mine['rate']:.1f} {mine['errors'] or ''}")


def submissions(kith, folder, count=400_000):
    visitor = signed_in(kith.address).ask("/log").ask("/log", day="", on="one-page")
    key = re.search(r"/log/(\w+)/", visitor.url)[1]
    fields = {"form-token": visitor.token, "projects.number": "2"}
    for name in dict.fromkeys(re.findall(r'name="([\w-]+\.[\w-]+)"', visitor.page)):
        if re.search(r"_(given|received)$", name):
            fields[name] = "3"
        elif name.startswith("wellbeing."):
            fields[name] = "4"
    kith.stop()
    store = sqlite3.connect(f"{kith.folder}/kith.db")
    keys = [f"bench{number:021d}" for number in range(count)]
    columns = [row[1] for row in store.execute("PRAGMA table_info(draft)") if row[1] != "key"]
    names = ", ".join(columns)
    store.executemany(
        f"INSERT INTO draft (key, {names}) SELECT ?, {names} FROM draft WHERE key = '{key}'",
        ((key,) for key in keys))
    store.commit()
    store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = store.execute("SELECT COUNT(*) FROM log").fetchone()[0]
    store.close()
    listing = pathlib.Path(folder) / "keys"
    listing.write_text("\n".join(keys) + "\n")
    kith.start()
    visitor.address = kith.address
    result = wrk(kith.address, "-s", str(ROOT / "Benchmarks/web/submissions.lua"),
                 script=[listing, visitor.cookie, urllib.parse.urlencode(fields)])
    store = sqlite3.connect(f"{kith.folder}/kith.db")
    added = store.execute("SELECT COUNT(*) FROM log").fetchone()[0] - before
    store.close()
    latency = re.search(r"p50.*", result["out"])[0]
    print(f"(b) whole logs of {len(fields) - 1} answers, answered after their commit: "
          f"{result['rate']:,.0f}/s; {latency}; {added:,} logs on disk {result['errors'] or ''}")


def start_and_memory(kith):
    kith.stop()
    seconds = sorted(restarted(kith) for _ in range(5))
    visitor = signed_in(kith.address).ask("/log")
    asked = 0
    while asked < 100_000:
        out = wrk(kith.address + "/mirror", "-H", f"Cookie: {visitor.cookie}")["out"]
        asked += int(re.search(r"(\d+) requests in", out)[1])
    print(f"(c) start to first answer: median {seconds[2] * 1000:.0f} ms of 5; "
          f"resident after {asked:,} requests: {kith.memory():.0f} MB")


def restarted(kith):
    if kith.process.poll() is None:
        kith.stop()
    return kith.start()


def first_page(kith):
    visitor = signed_in(kith.address)
    visitor.ask("/log").ask("/log", day="")
    total = len(visitor.page.encode())
    parts = [f"page {total}"]
    for path in re.findall(r'(?:href|src)="(/static/[^"]+)"', visitor.page):
        request = urllib.request.Request(
            kith.address + path, headers={"Accept-Encoding": "gzip"})
        size = len(urllib.request.urlopen(request).read())
        parts.append(f"{path.rsplit('/', 1)[1].split('.')[0]}.{path.rsplit('.', 1)[1]} {size}")
        total += size
    outside = re.findall(r'(?:src|srcset|data)="https?://', visitor.page)
    print(f"(d) first page of the log: {total:,} bytes ({', '.join(parts)}); "
          f"requests to others: {len(outside)}")


def main():
    folder = tempfile.mkdtemp(prefix="kith-bench-")
    kith = Kith(f"{folder}/data")
    try:
        kith.start()
        first_page(kith)
        page_against_nginx(kith, folder)
        start_and_memory(kith)
        submissions(kith, folder)
    finally:
        if kith.process and kith.process.poll() is None:
            kith.stop()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
