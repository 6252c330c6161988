"""Without the demonstration the first person creates the programme in the browser, and is let in as its lead."""

import pytest

from support.cast import DEMONSTRATION
from support.program import Program
from support.visitor import Visitor


@pytest.fixture
def empty(tmp_path):
    program = Program(tmp_path / "data", "--empty").start()
    yield program
    program.stop()


def test_creating_a_programme_without_scripts(browser, empty):
    browser.fresh(empty)
    browser.scripts(False)
    browser.open("/")
    assert browser.path == "/setup"
    browser.follow("/setup/name")
    browser.go_on()
    assert browser.path == "/setup/name" and browser.errors()["name"]
    browser.write("name", "Hedgerow")
    browser.go_on()
    browser.write("areas", "Ambermarsh\nCorrowby")
    browser.go_on()
    browser.write("project", "Two Cups")
    browser.choose("home", "area Corrowby")
    browser.go_on()
    browser.write("display-name", "Wren")
    browser.write("email", "wren@example.org")
    browser.write("password", "three green teapots")
    browser.go_on()
    assert browser.path == "/programme/begun"
    browser.open("/programme")
    for name in ("Ambermarsh", "Corrowby"):
        assert name in browser.text
    # From now on everybody finds the programme, and nobody can create another.
    stranger = Visitor(empty)
    assert "Hedgerow" in stranger.get("/").text
    assert stranger.get("/setup/name").path != "/setup/name"


def test_from_another_machine_it_takes_the_code(empty):
    stranger = Visitor(empty)
    elsewhere = {"X-Forwarded-For": "203.0.113.7"}
    assert stranger.send("GET", "/setup/name", headers=elsewhere).location == "/setup/code"
    page = stranger.send("GET", "/setup/code", headers=elsewhere)
    wrong = stranger.send("POST", *stranger.filled(page, {"code": "AAAA-BBBB-CCCC"}), headers=elsewhere)
    assert wrong.status == 422
    code = next(line.strip() for line in empty.lines if line.startswith("  "))
    right = stranger.send("POST", *stranger.filled(page, {"code": code}), headers=elsewhere)
    assert right.status == 303
    assert stranger.send("GET", "/setup/name", headers=elsewhere).status == 200


@pytest.mark.parametrize("entry", DEMONSTRATION["signIns"], ids=lambda entry: entry["name"])
def test_everybody_on_the_card_can_sign_in(program, entry):
    visitor = Visitor(program)
    given = {"email": entry["email"], "password": entry["password"]}
    page = visitor.submit(visitor.get("/sign-in"), given)
    assert page.status == 200 and page.path != "/sign-in"
    assert entry["name"] in visitor.get("/you").text


def test_a_wrong_password_is_told_beside_it_and_the_address_stays(browser):
    browser.open("/sign-in")
    browser.write("email", "lead@example.org")
    browser.write("password", "hedgerow-leaf")
    browser.go_on()
    assert "do not go together" in browser.errors()["password"]
    assert browser.value("email") == "lead@example.org" and browser.value("password") == ""
