"""Reads the forms out of a page."""

from html.parser import HTMLParser
from urllib.parse import urlsplit


class Form:
    """A form as a browser would send it, without any of its buttons."""

    def __init__(self, action):
        self.action = action
        self.pairs = []

    def fields(self):
        """The values by name; of a name with several the last."""
        return dict(self.pairs)


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.forms, self.words = [], []
        self._form = self._select = self._area = None

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if tag == "form":
            self._form = Form(a.get("action", ""))
            self.forms.append(self._form)
        elif self._form is None or not a.get("name") and tag != "option":
            return
        elif tag == "input":
            kind = a.get("type", "text")
            if kind in ("radio", "checkbox") and "checked" not in a:
                return
            self._form.pairs.append((a["name"], a.get("value", "")))
        elif tag == "textarea":
            self._area = (a["name"], [])
        elif tag == "select":
            self._select = a["name"]
        elif tag == "option" and self._select and "selected" in a:
            self._form.pairs.append((self._select, a.get("value", "")))

    def handle_endtag(self, tag):
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = None
        elif tag == "textarea" and self._area:
            name, parts = self._area
            text = "".join(parts)
            self._form.pairs.append((name, text[1:] if text.startswith("\n") else text))
            self._area = None

    def handle_data(self, data):
        self.words.append(data)
        if self._area:
            self._area[1].append(data)


class Answer:
    """What the program answered to one request."""

    def __init__(self, path, status, headers, body):
        self.path, self.status, self.headers, self.body = path, status, headers, body
        self._reader = None

    @property
    def html(self):
        return self.body.decode()

    @property
    def location(self):
        return self.headers.get("Location")

    def _read(self):
        if self._reader is None:
            self._reader = _Reader()
            self._reader.feed(self.html)
        return self._reader

    @property
    def forms(self):
        return self._read().forms

    @property
    def text(self):
        """The words of the page, with single spaces."""
        return " ".join(" ".join(self._read().words).split())

    def form(self, path=None):
        """The form that leads to `path`, else the one that leads where this page is."""
        wanted = urlsplit(path or self.path).path
        for form in self.forms:
            if urlsplit(form.action).path == wanted:
                return form
        raise AssertionError(f"no form to {wanted} on {self.path}: {[f.action for f in self.forms]}")
