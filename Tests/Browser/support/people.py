"""The usual ways through Kith, by plain requests."""

import re
from dataclasses import dataclass

from .visitor import Visitor

AGREED = {"consent.understood": "yes", "consent.research": "yes", "consent.reminders": "no"}

ANSWERS = {
    "giving-and-receiving.informal_given": "3",
    "giving-and-receiving.informal_received": "2",
    "giving-and-receiving.groups_given": "4",
    "giving-and-receiving.groups_received": "4",
    "projects.number": "2",
    "projects.names": "Tea and talk",
    "wellbeing.hopeful": "3",
    "wellbeing.useful": "4",
    "wellbeing.relaxed": "3",
    "wellbeing.problems": "3",
    "wellbeing.clear": "4",
    "wellbeing.close": "5",
    "wellbeing.deciding": "4",
}


@dataclass
class Peer:
    """Somebody who has joined, and their own ways back."""

    visitor: Visitor
    id: str
    link: str
    name: str = ""
    pin: str = ""


def join(program, name="", pin="", language="en"):
    """Somebody joins as far as the page with their ID."""
    visitor = Visitor(program, language)
    page = visitor.submit(visitor.get("/join/consent"), AGREED)
    assert page.path == "/join/id", page.text
    id = re.search(r"[2-9A-Z]{3}-[2-9A-Z]{4}", page.html)[0]
    link = re.search(r"/me/[0-9a-z]{20,}", page.html)[0]
    if name or pin:
        assert visitor.submit(page, {"name": name, "pin": pin}).path == "/join/reminders"
    return Peer(visitor, id, link, name, pin)


def begin(visitor, day=""):
    """Begins a log, and gives its key."""
    page = visitor.submit(visitor.get("/log"), {"day": day, "on": "one-page"})
    return re.fullmatch(r"/log/([^/]+)/whole", page.path)[1]


def log(visitor, day="", answers=ANSWERS):
    """Logs a month on one page, and gives the log's key."""
    key = begin(visitor, day)
    page = visitor.submit(visitor.get(f"/log/{key}/whole"), answers)
    assert page.path == f"/log/{key}/thanks", page.text
    return key


def come_with_id(program, id, pin="", language="en"):
    """Somebody comes back with an ID, with or without a PIN."""
    visitor = Visitor(program, language)
    page = visitor.submit(visitor.get("/return"), {"id": id, "pin": pin})
    assert page.path != "/return", page.text
    return visitor


def come_by_link(program, link, language="en"):
    """Somebody comes back by their own link."""
    visitor = Visitor(program, language)
    visitor.submit(visitor.get(link))
    return visitor
