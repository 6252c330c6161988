"""With the ID alone a person can add a log and sees nothing already given; the link or the PIN shows it."""

import pytest

from support import people
from support.visitor import Visitor

NAME = "Marigold Brambleby"


@pytest.fixture(scope="module")
def peer(program):
    """Somebody with a name, a PIN, two months and a draft."""
    peer = people.join(program, name=NAME, pin="4827")
    people.log(peer.visitor, "2026-09-20")
    people.log(peer.visitor, "2026-10-20", {**people.ANSWERS, "projects.names": "Quince Corner"})
    peer.draft = people.begin(peer.visitor)
    page = peer.visitor.get(f"/log/{peer.draft}/projects.projects")
    peer.visitor.submit(page, {"projects.names": "Quince Corner"})
    return peer


def traces(peer, page):
    """What of the peer's own stands on a page."""
    given = [NAME, "Marigold", "Quince", "September 2026", "October 2026", peer.draft, peer.link]
    return [trace for trace in given if trace in page.html]


@pytest.mark.parametrize(
    "path",
    ["/", "/log", "/mirror", "/me", "/me/pin", "/join/id", "/join/reminders", "/join/place",
     "/join/background/1", "/join/joined", "/join/consent", "/you", "/return"],
)
def test_the_id_alone_shows_nothing(program, peer, path):
    visitor = people.come_with_id(program, peer.id)
    assert traces(peer, visitor.get(path)) == []


def test_the_id_alone_adds_a_log_and_its_own_draft_only(program, peer):
    visitor = people.come_with_id(program, peer.id)
    key = people.log(visitor, "2026-08-20")
    thanks = visitor.get(f"/log/{key}/thanks")
    assert traces(peer, thanks) == []
    assert "/mirror" not in [form.action for form in thanks.forms]
    assert "August 2026" in people.come_by_link(program, peer.link).get("/mirror").html


def test_the_own_link_shows_it(program, peer):
    page = people.come_by_link(program, peer.link).get("/mirror")
    assert NAME in page.html and "October 2026" in page.html


def test_the_pin_shows_it(program, peer):
    page = people.come_with_id(program, peer.id, peer.pin).get("/mirror")
    assert NAME in page.html and "October 2026" in page.html


def test_a_wrong_pin_shows_nothing(program, peer):
    visitor = Visitor(program)
    page = visitor.submit(visitor.get("/return"), {"id": peer.id, "pin": "9157"})
    assert page.path == "/return" and page.status == 422
    assert visitor.get("/mirror").path.startswith("/return")


def test_opening_the_link_alone_does_nothing(program, peer):
    """Programs that look at letters open links; only a person presses the button."""
    visitor = Visitor(program)
    assert traces(peer, visitor.get(peer.link)) in ([], [peer.link])
    assert visitor.get("/mirror").path.startswith("/return")


@pytest.mark.parametrize("step", ["projects.projects", "whole", "check", "thanks"])
def test_another_participant_finds_nothing_there(program, peer, step):
    other = people.join(program).visitor
    page = other.get(f"/log/{peer.draft}/{step}")
    assert page.status == 404 and "That log is not here" in page.html
    assert traces(peer, page) in ([], [peer.draft])


def test_another_participant_changes_nothing(program, peer):
    other = people.join(program).visitor
    token = other.get("/log").form().fields()["form-token"]
    for step in ("projects.projects", "whole", "check", "discard"):
        answer = other.send("POST", f"/log/{peer.draft}/{step}", {"form-token": token, "go": "clear"})
        assert answer.status == 404
    page = people.come_by_link(program, peer.link).get(f"/log/{peer.draft}/projects.projects")
    assert "Quince Corner" in page.html


def test_after_signing_out_the_pages_are_closed(program, peer):
    visitor = people.come_by_link(program, peer.link)
    former = dict(visitor.cookies)
    visitor.submit(visitor.get("/mirror"), to="/sign-out")
    visitor.cookies = former
    assert visitor.get("/mirror").path.startswith("/return")


def test_pages_with_somebodys_own_are_not_kept_by_anybody(program, peer):
    for path in ("/mirror", "/join/id", "/me", f"/log/{peer.draft}/whole"):
        assert "no-store" in peer.visitor.get(path).headers["Cache-Control"]
