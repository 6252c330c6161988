"""A visitor without a browser: cookies, forms and nothing else. For preparing what a test needs, and
for what only raw requests can show."""

import http.client
import time
from urllib.parse import urlencode, urlsplit

from .markup import Answer


class Visitor:
    """One person's requests, over one connection that stays open."""

    def __init__(self, program, language="en"):
        self.program = program
        self.cookies = {"kith-language": language} if language != "en" else {}
        self.connection = None
        # The program closes a connection on which nothing comes for half a minute.
        self.fresh_until = 0

    def close(self):
        if self.connection:
            self.connection.close()
        self.connection = None

    def send(self, method, path, fields=None, headers=None, timeout=30):
        """One request, without following where it leads."""
        if time.monotonic() > self.fresh_until:
            self.close()
        self.fresh_until = time.monotonic() + 20
        if self.connection is None:
            self.connection = http.client.HTTPConnection("localhost", self.program.port, timeout=timeout)
        sent = dict(headers or {})
        if self.cookies and "Cookie" not in sent:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        body = None
        if fields is not None:
            body = urlencode(fields)
            sent.setdefault("Content-Type", "application/x-www-form-urlencoded")
        try:
            self.connection.request(method, path, body, sent)
            response = self.connection.getresponse()
            answer = Answer(path, response.status, response.headers, response.read())
        except (OSError, http.client.HTTPException):
            self.close()
            raise
        for line in response.headers.get_all("Set-Cookie") or []:
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies.pop(name, None) if not value else self.cookies.update({name: value})
        return answer

    def get(self, path, **more):
        """Opens a page and follows where it leads."""
        return self._follow(self.send("GET", path, **more))

    def post(self, path, fields, **more):
        """Sends a form and follows where it leads."""
        return self._follow(self.send("POST", path, fields, **more))

    def _follow(self, answer):
        for _ in range(10):
            if answer.status != 303:
                return answer
            answer = self.send("GET", answer.location)
        raise AssertionError("led in circles")

    def submit(self, page, fields=(), to=None):
        """Sends the form of a page as it stands, with some fields filled in, and follows."""
        return self.post(*self.filled(page, fields, to))

    def filled(self, page, fields=(), to=None):
        """Where the form of a page leads, and what it would send."""
        form = page.form(to)
        given = dict(fields)
        pairs = [(name, value) for name, value in form.pairs if name not in given]
        for name, value in given.items():
            pairs += [(name, each) for each in (value if isinstance(value, list) else [value])]
        return form.action, pairs

    @staticmethod
    def path(address):
        """The path of a whole address."""
        parts = urlsplit(address)
        return parts.path + (f"?{parts.query}" if parts.query else "")
