"""The main walk: a peer joins, logs a month, comes back twice and sees their own months."""

import re
from datetime import date, timedelta

import pytest

from support.browser import PHONE


@pytest.mark.parametrize("language", ["en", "ur"])
def test_a_peer_joins_logs_and_comes_back_on_a_phone_without_scripts(browser, language):
    browser.scripts(False)
    browser.size(PHONE)
    browser.open("/")
    if language == "ur":
        browser.press(browser.one('nav.languages a[lang="ur"]'))
    assert browser.one("html").get_attribute("dir") == ("rtl" if language == "ur" else "ltr")
    id, link = join(browser)

    last_month = date.today() - timedelta(days=31)
    browser.follow("/log")
    first = log(browser, last_month.isoformat(), given="3", wellbeing="3")
    assert browser.path == f"/log/{first}/thanks"
    sign_out(browser)

    # Next month, by the personal link.
    browser.open(link)
    browser.go_on()
    browser.open("/log")
    second = log(browser, date.today().isoformat(), given="5", wellbeing="4")
    assert browser.path == f"/log/{second}/thanks"
    browser.follow("/mirror")
    assert len(browser.all("section.month")) == 2
    sign_out(browser)

    # And once more with the ID alone: a log can be added, and nothing is shown.
    browser.open("/return")
    browser.write("id", id.lower().replace("-", " "))
    browser.go_on()
    browser.open("/log")
    log(browser, (date.today() - timedelta(days=62)).isoformat(), given="1", wellbeing="2")
    assert not browser.all('main a[href="/mirror"]')
    assert browser.one("html").get_attribute("lang") == language


def join(browser):
    """From the start page to the end of joining; gives the ID and the path of the own link."""
    browser.follow("/join")
    browser.follow("/join/consent")
    browser.choose("consent.understood", "yes")
    browser.choose("consent.research", "yes")
    browser.go_on()
    assert browser.path == "/join/id"
    id = browser.one(".personal code").text
    link = re.search(r"/me/\S+", browser.one(".own-link").text)[0]
    browser.write("name", "Sam")
    browser.go_on()
    assert browser.path == "/join/reminders"
    browser.choose("channel", "none")
    browser.go_on()
    if browser.path == "/join/place":
        browser.go_on()
    assert browser.path == "/join/background/1"
    browser.press(browser.one('button[value="skip"]'))
    assert browser.path == "/join/joined"
    return id, link


def log(browser, day, given, wellbeing):
    """A log, step by step, to the thanks; gives its key."""
    browser.run("document.querySelector('[name=day]').value = arguments[0]", day)
    browser.go_on()
    key = re.match(r"/log/([^/]+)/", browser.path)[1]
    for _ in range(50):
        if browser.path.endswith("/check"):
            break
        for field in browser.all('input[name$="_given"]'):
            field.send_keys(given)
        for choice in browser.all(f'label:has([name^="wellbeing."][value="{wellbeing}"])'):
            choice.click()
        browser.go_on()
    assert browser.path == f"/log/{key}/check"
    browser.go_on()
    return key


def sign_out(browser):
    browser.press(browser.one('form[action="/sign-out"] button'))
