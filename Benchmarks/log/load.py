"""Many people who fill in the whole form at the same time, by plain requests over connections that stay open."""

import http.client
import re
import time
from multiprocessing import Barrier, Process, Queue
from urllib.parse import urlencode, urlsplit

PEOPLE = 8


class Person:
    """Cookies, and one connection."""

    def __init__(self, port, cookies=()):
        self.connection = http.client.HTTPConnection("localhost", port, timeout=60)
        self.cookies = dict(cookies)
        self.pages = 0
        self.bytes = 0

    def ask(self, method, path, fields=None):
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, None if fields is None else urlencode(fields), headers)
        response = self.connection.getresponse()
        body = response.read()
        for line in response.headers.get_all("Set-Cookie") or []:
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        if response.status in (302, 303, 307):
            parts = urlsplit(response.headers["Location"])
            return self.ask("GET", parts.path + (f"?{parts.query}" if parts.query else ""))
        assert response.status == 200, (response.status, path, body[:300])
        self.pages += 1
        self.bytes += len(body)
        return path, body.decode()


def kith(person, start, steps):
    """A whole quarterly log of the person whose cookies these are, from its first page to its end."""
    token = lambda page: re.search(r'name="form-token" value="([^"]+)"', page)[1]
    _, page = person.ask("GET", "/log")
    path, page = person.ask(
        "POST", "/log", {"form-token": token(page), "day": start, "last": "yes", "length": "full"}
    )
    for step in steps:
        fields = [("form-token", token(page)), ("go", "next")]
        fields += [(q["name"], value) for q in step["questions"] for value in q["answer"]]
        path, page = person.ask("POST", path, fields)
    path, page = person.ask("POST", path, {"form-token": token(page)})
    assert path.endswith("/thanks"), path


def survey(person, start, steps):
    """The same form in oTree."""
    from survey import answers

    path, _ = person.ask("GET", start)
    for step in steps:
        path, _ = person.ask("POST", path, answers(step))
    assert "OutOfRange" in path or "Page" not in path, path


def _work(way, port, cookies, starts, steps, ready, results):
    person = Person(port, cookies)
    ready.wait()
    began = time.time()
    for start in starts:
        way(person, start, steps)
    results.put((person.pages, person.bytes, began, time.time()))


def run(way, port, people, steps):
    """Forms filled in by several people at once.

    `people` has, for each, their cookies and where or when each of their forms begins. Gives pages a second,
    forms a second and bytes of a page before compression.
    """
    ready, results = Barrier(len(people)), Queue()
    workers = [
        Process(target=_work, args=(way, port, cookies, starts, steps, ready, results))
        for cookies, starts in people
    ]
    for worker in workers:
        worker.start()
    ended = [results.get(timeout=600) for _ in workers]
    for worker in workers:
        worker.join()
    pages = sum(one[0] for one in ended)
    seconds = max(one[3] for one in ended) - min(one[2] for one in ended)
    forms = sum(len(starts) for _, starts in people)
    return pages / seconds, forms / seconds, sum(one[1] for one in ended) / pages
