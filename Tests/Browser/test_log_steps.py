"""Every step of the longest log on a phone: nothing to mend, branches without scripts, and nothing lost on the way."""

import re

import pytest

from support import people
from support.inspection import inspect

# Everything that opens more questions.
OPENING = {
    "time-use.use": ["paid_full", "voluntary", "training", "unemployed", "other"],
    "medication.taking": ["yes"],
    "hospital.any": ["yes"],
    "community-services.any": ["yes"],
}


def begin(browser, program, language="en"):
    """Somebody's first log, which is quarterly, at its first step; gives its key."""
    peer = people.join(program, language=language)
    browser.as_visitor(peer.visitor).open("/log")
    browser.go_on()
    return peer, re.match(r"/log/([^/]+)/", browser.path)[1]


@pytest.mark.parametrize("language", ["en", "ur"])
def test_there_is_nothing_to_mend_on_any_step(browser, program, language):
    begin(browser, program, language)
    problems, steps = [], []
    while not browser.path.endswith("/check"):
        steps.append(browser.path.rsplit("/", 1)[1])
        problems += [f"{steps[-1]}: {problem}" for problem in inspect(browser, language)]
        browser.size((320, 640))
        for name, values in OPENING.items():
            for value in values:
                for box in browser.all(f'label:has([name="{name}"][value="{value}"])'):
                    box.click()
        browser.go_on()
    assert len(steps) == len(set(steps)) == 36
    assert not problems, "\n" + "\n".join(problems)


def test_without_scripts_the_steps_follow_the_answers(browser, program):
    browser.scripts(False)
    _, key = begin(browser, program)
    browser.open(f"/log/{key}/time-use.use")
    # The question that hangs on an answer of its own page is there, and says when it is asked.
    assert "Only if you chose “Something else”." in browser.text
    browser.choose("time-use.use", "voluntary")
    browser.go_on()
    assert browser.path.endswith("/time-use.volunteering")
    browser.go_on()
    assert browser.path.endswith("/time-use.more")
    browser.open(f"/log/{key}/hospital.any")
    browser.choose("hospital.any", "no")
    browser.go_on()
    assert browser.path.endswith("/other-hospital.visits")
    browser.open(f"/log/{key}/whole")
    assert "Only if you chose “Volunteering” at “Which of these were part" in browser.text
    assert "Leave this out if you chose “No” or “Prefer not to say” at" in browser.text
    assert browser.all('[name="hospital.mental_nights"]')


def test_length_and_language_change_in_mid_form_and_nothing_is_lost(browser, program):
    browser.scripts(False)
    _, key = begin(browser, program)
    browser.open(f"/log/{key}/self-efficacy.first")
    browser.choose("self-efficacy.going", "7")
    browser.press(browser.one('button[name="length"]'))
    # The shorter log does not ask this; it goes on with what comes next.
    assert browser.path.endswith("/health.doing")
    browser.choose("health.mobility", "2")
    browser.press(browser.one('button[name="language"]'))
    assert browser.one("html").get_attribute("dir") == "rtl"
    assert browser.path.endswith("/health.doing")
    assert browser.one('[name="health.mobility"][value="2"]').is_selected()
    browser.press(browser.one('button[name="length"]'))
    browser.open(f"/log/{key}/self-efficacy.first")
    assert browser.one('[name="self-efficacy.going"][value="7"]').is_selected()


def test_a_log_is_stopped_on_one_phone_and_goes_on_on_another(browser, program):
    peer, key = begin(browser, program)
    browser.open(f"/log/{key}/contact.family")
    browser.choose("contact.family_touch", "5-8")
    browser.press(browser.one('button[value="stop"]'))
    assert browser.path == f"/log/{key}/saved"
    assert "People around you" in browser.one("li.current").text
    other = people.come_by_link(program, peer.link)
    browser.as_visitor(other).open("/log")
    assert "part 5 of 13" in browser.text
    browser.follow(f"/log/{key}/contact.friends")
    browser.open(f"/log/{key}/check")
    assert "Five to eight" in browser.text
