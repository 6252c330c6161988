"""Two tabs, two taps, going back, a session that is over: nothing typed is lost and nothing counts twice."""

from urllib.parse import parse_qsl

import pytest

from support import people

FIELD = "projects.names"


@pytest.fixture
def peer(program):
    return people.join(program, pin="4827")


def logs(program, key):
    with program.database("kith") as database:
        return database.execute("SELECT count(*) FROM log WHERE key = ?", [key]).fetchone()[0]


def test_two_taps_on_send_are_one_log(program, peer):
    key = people.begin(peer.visitor)
    form = peer.visitor.filled(peer.visitor.get(f"/log/{key}/whole"), people.ANSWERS)
    answers = [peer.visitor.send("POST", *form) for _ in range(3)]
    assert {(a.status, a.location) for a in answers} == {(303, f"/log/{key}/thanks")}
    assert logs(program, key) == 1


def test_two_tabs_of_one_step_keep_what_was_sent_last(program, peer):
    key = people.begin(peer.visitor)
    first = peer.visitor.get(f"/log/{key}/projects.projects")
    second = peer.visitor.get(f"/log/{key}/projects.projects")
    peer.visitor.submit(second, {FIELD: "Second tab"})
    peer.visitor.submit(first, {FIELD: "First tab"})
    page = peer.visitor.get(f"/log/{key}/projects.projects")
    assert page.form().fields()[FIELD] == "First tab"


def test_a_tab_that_is_sent_after_the_log_was_sent_shows_what_is_not_in_it(program, peer):
    key = people.begin(peer.visitor)
    stale = peer.visitor.get(f"/log/{key}/projects.projects")
    peer.visitor.submit(peer.visitor.get(f"/log/{key}/whole"), people.ANSWERS)
    page = peer.visitor.submit(stale, {FIELD: "Too late"})
    assert page.status == 409 and "Too late" in page.text
    assert logs(program, key) == 1 and answers(program, key) == people.ANSWERS


def test_going_back_after_sending_does_not_send_again(browser, program, peer):
    key = people.log(peer.visitor)
    browser.as_visitor(peer.visitor)
    for step in ("check", "whole", "giving-and-receiving.informal"):
        assert browser.open(f"/log/{key}/{step}").path == f"/log/{key}/thanks"


def test_changing_the_language_in_the_middle_keeps_what_was_typed(browser, peer):
    key = people.begin(peer.visitor)
    browser.as_visitor(peer.visitor).open(f"/log/{key}/projects.projects")
    browser.write(FIELD, "Quince Corner")
    browser.press(browser.one('button[name="language"][value="ur"]'))
    assert browser.one("html").get_attribute("lang") == "ur"
    assert browser.value(FIELD) == "Quince Corner"


def test_going_back_a_step_keeps_what_was_typed_even_if_it_is_wrong(browser, peer):
    key = people.begin(peer.visitor)
    browser.as_visitor(peer.visitor).open(f"/log/{key}/giving-and-receiving.projects")
    browser.write("giving-and-receiving.pairs_given", "many")
    browser.press(browser.one('button[value="back"]'))
    assert browser.path.endswith("giving-and-receiving.informal")
    browser.go_on()
    assert browser.value("giving-and-receiving.pairs_given") == "many"


class TestSessionsThatAreOver:
    """In the middle of a page."""

    def lose_the_cookie(self, program, visitor):
        visitor.cookies.pop("kith")

    def end_the_session(self, program, visitor):
        with program.database("identity") as database:
            owner = database.execute("SELECT max(rowid) FROM participant").fetchone()[0]
            key = database.execute("SELECT key FROM participant WHERE rowid = ?", [owner]).fetchone()
            ended = database.execute("DELETE FROM session WHERE participant = ?", key)
            assert ended.rowcount == 1

    @pytest.mark.parametrize("ends", ["lose_the_cookie", "end_the_session"])
    @pytest.mark.parametrize("how", ["own link's PIN", "ID alone"])
    def test_what_was_typed_comes_along(self, program, peer, ends, how):
        visitor = peer.visitor
        key = people.begin(visitor)
        form = visitor.filled(visitor.get(f"/log/{key}/whole"), people.ANSWERS)
        getattr(self, ends)(program, visitor)
        page = visitor.post(*form)
        if page.status == 403 and "Everything you typed is still here" in page.text:
            page = visitor.submit(page, to=f"/log/{key}/whole")
        assert "What you typed is kept" in page.text
        pin = peer.pin if how == "own link's PIN" else ""
        page = visitor.submit(page, {"id": peer.id, "pin": pin}, to="/return")
        assert "Everything you typed is still here" in page.text
        page = visitor.submit(page, to=f"/log/{key}/whole")
        assert page.path == f"/log/{key}/thanks"
        assert answers(program, key) == people.ANSWERS

    def test_the_same_in_the_browser(self, browser, program, peer):
        key = people.begin(peer.visitor)
        browser.as_visitor(peer.visitor).open(f"/log/{key}/projects.projects")
        browser.write(FIELD, "Quince Corner")
        browser.cdp("Network.deleteCookies", name="kith", url=program.base)
        browser.go_on()
        if browser.heading() == "This page was open for a while":
            browser.go_on()
        browser.write("id", peer.id)
        browser.go_on()
        browser.go_on()
        browser.open(f"/log/{key}/projects.projects")
        assert browser.value(FIELD) == "Quince Corner"


class TestForgedForms:
    """Sent from elsewhere, or without what only a page of Kith knows."""

    def sent(self, peer, key, headers=None, token=None):
        action, pairs = peer.visitor.filled(peer.visitor.get(f"/log/{key}/whole"), people.ANSWERS)
        if token is not None:
            pairs = [(n, token if n == "form-token" else v) for n, v in pairs]
        return peer.visitor.send("POST", action, [p for p in pairs if p[1] != "none"], headers)

    @pytest.mark.parametrize("token", ["none", "", "0" * 64])
    def test_without_the_token_nothing_is_sent_and_nothing_is_lost(self, program, peer, token):
        key = people.begin(peer.visitor)
        answer = self.sent(peer, key, token=token)
        assert answer.status == 403 and logs(program, key) == 0
        assert "Everything you typed is still here" in answer.text
        # What stands on the page can be sent as it is.
        page = peer.visitor.submit(answer, to=f"/log/{key}/whole")
        assert page.path == f"/log/{key}/thanks" and answers(program, key) == people.ANSWERS

    @pytest.mark.parametrize(
        "headers",
        [{"Origin": "https://elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"},
         {"Sec-Fetch-Site": "same-site"}],
    )
    def test_from_another_site_nothing_is_sent_and_nothing_offered(self, program, peer, headers):
        key = people.begin(peer.visitor)
        answer = self.sent(peer, key, headers)
        assert answer.status == 403 and logs(program, key) == 0
        assert all(form.action == "/sign-out" for form in answer.forms)

    def test_another_sites_token_does_not_fit(self, program, peer):
        key = people.begin(peer.visitor)
        other = people.join(program).visitor.get("/log").form().fields()["form-token"]
        assert self.sent(peer, key, token=other).status == 403
        assert logs(program, key) == 0


def answers(program, key):
    """What was kept of a log, by the names of the fields."""
    with program.database("kith") as database:
        kept = database.execute(
            "SELECT in_full(questionnaire, answers) FROM log WHERE key = ?", [key]).fetchone()[0]
    return dict(parse_qsl(kept, keep_blank_values=True))
