"""Whatever is wrong, a clear sentence stands beside the field, and everything typed is still there."""

from datetime import date, timedelta

import pytest

from support import people
from support.visitor import Visitor


@pytest.fixture
def peer(program):
    return people.join(program)


def spoiled(id, at, character):
    """The ID with another character at one place."""
    return id[:at] + character + id[at + 1 :]


class TestPersonalIDs:
    """What a person may have written down wrongly."""

    def told(self, browser, id):
        browser.open("/return")
        browser.write("id", id)
        browser.go_on()
        assert browser.path == "/return"
        assert browser.value("id") == id
        return browser.errors()["id"]

    def test_an_id_that_nobody_has(self, browser):
        assert "Nobody here has this ID" in self.told(browser, "KTH-999M")

    def test_a_wrong_check_character(self, browser, peer):
        other = "3" if peer.id[-1] == "2" else "2"
        assert "not quite right" in self.told(browser, spoiled(peer.id, -1, other)[:8])

    def test_two_characters_that_changed_places(self, browser):
        assert "changed places" in self.told(browser, "KTH-3242")

    @pytest.mark.parametrize("character", ["O", "0", "1", "I", "L"])
    def test_characters_that_look_alike(self, browser, character):
        told = self.told(browser, spoiled("KTH-2342", 1, character))
        assert f"There is no {character} in an ID" in told and "look alike" in told

    def test_too_few(self, browser):
        assert "7 letters and digits" in self.told(browser, "KTH-23")

    def test_nothing(self, browser):
        assert self.told(browser, "") == "Write your personal ID."

    def test_small_letters_and_spaces_are_fine(self, program, peer):
        visitor = Visitor(program)
        page = visitor.submit(visitor.get("/return"), {"id": peer.id.lower().replace("-", " ")})
        assert page.path != "/return"


class TestDays:
    """The day that a log counts back from."""

    def told(self, visitor, day):
        page = visitor.submit(visitor.get("/log"), {"day": day})
        assert (page.path, page.status) == ("/log", 422)
        assert page.form().fields()["day"] == day
        return page.text

    def test_a_day_to_come(self, peer):
        tomorrow = (date.today() + timedelta(days=2)).isoformat()
        assert "That day is still to come" in self.told(peer.visitor, tomorrow)

    @pytest.mark.parametrize("day", ["2026-02-30", "2026-13-01", "2025-02-29", "last Friday", "1/2/26"])
    def test_a_day_that_does_not_exist(self, peer, day):
        assert "Write a day that exists" in self.told(peer.visitor, day)

    def test_a_day_long_ago(self, peer):
        assert "too long ago" in self.told(peer.visitor, "1999-12-31")


class TestCounts:
    """Numbers of times, in the browser."""

    @pytest.mark.parametrize(
        ("typed", "told"),
        [
            ("9000", "more than we expected"),
            ("-2", "from 0 up"),
            ("a few", "Write a number"),
            ("2.5", "whole number"),
        ],
    )
    def test_what_is_no_count_is_said_beside_it(self, browser, peer, typed, told):
        key = people.begin(peer.visitor)
        browser.as_visitor(peer.visitor).open(f"/log/{key}/giving-and-receiving.projects")
        wrong = "giving-and-receiving.pairs_given"
        browser.write(wrong, typed)
        browser.write("giving-and-receiving.groups_received", "4")
        browser.go_on()
        assert browser.path.endswith("/giving-and-receiving.projects")
        assert browser.title().startswith("Please check")
        assert told in browser.errors()[wrong], browser.errors()
        assert browser.value(wrong) == typed
        assert browser.value("giving-and-receiving.groups_received") == "4"
        # The summary leads to the field.
        browser.one(f'main a[href$="#{wrong}"]').click()
        assert browser.run("return document.activeElement.name") == wrong
        # Mended, it goes on.
        browser.write(wrong, "2")
        browser.go_on()
        assert browser.path.endswith("/giving-and-receiving.wider")

    def test_two_times_in_words_is_understood_or_pointed_out(self, browser, peer):
        key = people.begin(peer.visitor)
        browser.as_visitor(peer.visitor).open(f"/log/{key}/giving-and-receiving.informal")
        field = "giving-and-receiving.informal_given"
        browser.write(field, "2 times")
        browser.go_on()
        if browser.path.endswith("informal"):
            assert browser.errors()[field] and browser.value(field) == "2 times"
        else:
            browser.open(f"/log/{key}/check")
            assert "Times I gave: 2" in browser.text

    def test_the_page_with_all_questions_keeps_everything(self, peer):
        key = people.begin(peer.visitor)
        answers = {**people.ANSWERS, "giving-and-receiving.groups_given": "9000"}
        page = peer.visitor.submit(peer.visitor.get(f"/log/{key}/whole"), answers)
        assert page.status == 422 and page.path == f"/log/{key}/whole"
        kept = page.form().fields()
        assert {name: kept.get(name) for name in answers} == answers

    def test_a_text_that_is_too_long_is_kept(self, peer):
        key = people.begin(peer.visitor)
        long = "word " * 300
        page = peer.visitor.get(f"/log/{key}/projects.projects")
        page = peer.visitor.submit(page, {"projects.names": long})
        assert page.status == 422 and "what you wrote is still here" in page.text
        assert page.form().fields()["projects.names"].strip() == long.strip()

    def test_an_answer_that_is_not_in_the_list(self, peer):
        key = people.begin(peer.visitor)
        page = peer.visitor.get(f"/log/{key}/wellbeing.first")
        page = peer.visitor.submit(page, {"wellbeing.hopeful": "6"})
        assert page.status == 422 and "Choose one of the answers below" in page.text


class TestJoining:
    """The pages of joining."""

    def test_without_agreeing_nobody_joins(self, program):
        visitor = Visitor(program)
        before = participants(program)
        answers = {"consent.understood": "yes", "consent.research": "no", "consent.reminders": "yes"}
        page = visitor.submit(visitor.get("/join/consent"), answers)
        assert page.status == 422 and "nothing is kept" in page.text
        assert {**page.form().fields(), **answers} == page.form().fields()
        assert participants(program) == before

    @pytest.mark.parametrize("pin", ["12", "abcd", "1111", "1234", "123456789"])
    def test_a_pin_that_will_not_do(self, peer, pin):
        page = peer.visitor.submit(peer.visitor.get("/join/id"), {"pin": pin, "name": "Sam"})
        assert page.status == 422 and page.path == "/join/id"
        assert page.form().fields()["name"] == "Sam"
        assert "PIN" in page.text and f'value="{pin}"' not in page.html

    @pytest.mark.parametrize(
        ("channel", "field", "typed"),
        [("email", "email", "sam at home"), ("text", "number", "my old one"), ("email", "email", "")],
    )
    def test_a_way_to_be_reminded_that_will_not_do(self, peer, channel, field, typed):
        answers = {"channel": channel, field: typed}
        page = peer.visitor.submit(peer.visitor.get("/join/reminders"), answers)
        assert page.status == 422 and "or choose no reminders" in page.text
        assert page.form().fields()[field] == typed
        assert page.form().fields()["channel"] == channel

    def test_no_way_chosen(self, peer):
        page = peer.visitor.submit(peer.visitor.get("/join/reminders"))
        assert page.status == 422 and "Choose one of these" in page.text


def participants(program):
    with program.database("identity") as database:
        return database.execute("SELECT count(*) FROM participant").fetchone()[0]
