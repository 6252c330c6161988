"""A person changes what they gave, copies it, takes a break and stops: on a phone, without scripts."""

import csv
import io
import json

import pytest

from support import people


@pytest.mark.parametrize("language", ["en", "ur"])
def test_a_month_is_changed_and_what_stood_there_is_kept(language, program, browser):
    peer = people.join(program, name="Sam", pin="4827", language=language)
    key = people.log(peer.visitor)
    browser.as_visitor(peer.visitor)
    browser.scripts(False)
    browser.speak(language)
    browser.open("/mirror")
    browser.follow(f"/mirror/month/{key}")
    browser.follow(f"/mirror/month/{key}/projects.projects")
    assert browser.value("projects.number") == "2"
    browser.write("projects.number", "a few")
    browser.press(browser.one("main form .actions button"))
    assert browser.path == f"/mirror/month/{key}/projects.projects"
    assert "projects.number" in browser.errors() and browser.value("projects.number") == "a few"
    browser.write("projects.number", "6")
    browser.press(browser.one("main form .actions button"))
    assert browser.path == f"/mirror/month/{key}"
    browser.one("main details summary").click()
    kept = browser.one("main details").text.split()
    assert "2" in kept

    months = json.loads(peer.visitor.get("/mirror/copy/json").html)["months"]
    answers = {answer["field"]: answer["stored"] for answer in months[0]["answers"]}
    assert answers["projects.number"] == ["6"]
    assert months[0]["before"][0]["answers"][0]["stored"] == ["2"]
    table = peer.visitor.get("/mirror/copy/csv").body.decode("utf-8-sig")
    assert {len(row) for row in csv.reader(io.StringIO(table))} == {6}


def test_a_break_and_a_stop_leave_everything_there(program, browser):
    peer = people.join(program, name="Sam", pin="4827")
    people.log(peer.visitor)
    browser.as_visitor(peer.visitor)
    browser.scripts(False)
    browser.open("/mirror/choices")
    browser.follow("/mirror/choices/pause")
    months = browser.all('[name="until"] option')
    months[2].click()
    browser.press(browser.one("main form .actions button"))
    assert browser.path == "/mirror/choices" and "taking a break" in browser.text
    browser.press(browser.one("main .notice button"))
    assert "taking a break" not in browser.text
    browser.open("/leave")
    browser.press(browser.one('main form[action="/mirror/stop"] button'))
    assert browser.path == "/mirror/choices" and "You have stopped" in browser.text
    browser.open("/mirror")
    assert len(browser.all("main section.month")) == 1
