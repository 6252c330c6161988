"""The main walk by keyboard only: everything can be reached, the focus is always seen, the order is sensible."""

import re

from selenium.webdriver.common.keys import Keys

from support import people
from support.keyboard import Keyboard


def test_the_whole_walk(browser):
    keyboard = Keyboard(browser)
    browser.open("/")

    # The first stop leads over everything that repeats.
    assert keyboard.next()["href"].startswith("#")
    keyboard.link("/join")
    keyboard.link("/join/consent")
    assert keyboard.choose("consent.understood")["value"] == "yes"
    assert keyboard.choose("consent.research")["value"] == "yes"
    # No is the second answer.
    assert keyboard.choose("consent.reminders", steps=1)["value"] == "no"
    keyboard.button()
    assert browser.path == "/join/id"
    link = re.search(r"/me/\S+", browser.one(".own-link").text)[0]
    keyboard.write("pin", "4827")
    keyboard.write("name", "Sam")
    keyboard.button()
    assert browser.path == "/join/reminders"
    keyboard.choose("channel")
    keyboard.button()
    assert browser.path == "/join/place"
    keyboard.field("project")
    browser.keys(Keys.ARROW_DOWN)
    keyboard.button()
    assert browser.path == "/join/background/1"
    keyboard.button("skip")
    assert browser.path == "/join/joined"
    keyboard.link("/log")
    first = log(keyboard)
    assert browser.path == f"/log/{first}/thanks"

    # Out, and back by the own link.
    keyboard.enter(lambda focus: focus["text"] == "Sign out")
    browser.open(link)
    keyboard.button()
    browser.open("/log")
    second = log(keyboard)
    assert browser.path == f"/log/{second}/thanks"
    keyboard.link("/mirror")
    assert browser.heading() == "Hello, Sam"
    assert len(browser.all("section.month")) == 2
    # The numbers behind the picture open by key.
    keyboard.to(lambda focus: focus["tag"] == "summary")
    browser.keys(Keys.ENTER)
    assert browser.one("details[open] table").is_displayed()


def log(keyboard):
    """A log step by step; gives its key."""
    browser = keyboard.browser
    # The day is made of several fields; today stays.
    keyboard.field("day")
    keyboard.button()
    key = re.match(r"/log/([^/]+)/", browser.path)[1]
    keyboard.write("giving-and-receiving.informal_given", "3")
    keyboard.write("giving-and-receiving.informal_received", "2")
    for _ in range(5):
        keyboard.button("next")
    assert browser.path.endswith("wellbeing.first")
    for item in ("hopeful", "useful", "relaxed", "problems"):
        keyboard.choose(f"wellbeing.{item}", steps=2)
    keyboard.button("next")
    for item in ("clear", "close", "deciding"):
        assert keyboard.choose(f"wellbeing.{item}", steps=3)["value"] == "4"
    keyboard.button("next")
    for _ in range(40):
        if browser.path.endswith("/check"):
            break
        keyboard.button("next")
    assert "Mostly" in browser.text
    keyboard.button()
    return key


def test_enter_in_a_field_sends_the_form_forward(browser, program):
    peer = people.join(program)
    key = people.begin(peer.visitor)
    browser.as_visitor(peer.visitor).open(f"/log/{key}/giving-and-receiving.projects")
    before = browser.one("html")
    browser.one('[name="giving-and-receiving.pairs_given"]').send_keys("2", Keys.ENTER)
    browser.leaves(before)
    assert browser.path.endswith("giving-and-receiving.wider")


def test_the_first_stop_leads_to_the_main_part(browser):
    keyboard = Keyboard(browser)
    browser.open("/join")
    keyboard.next()
    browser.keys(Keys.ENTER)
    assert browser.run("return document.activeElement.tagName") == "MAIN"
    assert keyboard.next()["href"] in ("/join/consent", "/")


def test_after_a_mistake_the_summary_leads_to_the_field(browser, program):
    peer = people.join(program)
    keyboard = Keyboard(browser)
    browser.as_visitor(peer.visitor).open("/join/id")
    keyboard.write("pin", "12")
    keyboard.button()
    focus = keyboard.to(lambda focus: focus["href"].endswith("#pin"))
    assert "4 to 8 digits" in focus["text"]
    browser.keys(Keys.ENTER)
    assert browser.run("return document.activeElement.name") == "pin"
