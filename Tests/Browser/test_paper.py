"""A coordinator types a sheet in, by keyboard only and without scripts; afterwards no way leads back to it."""

import re
from datetime import date

import pytest
from selenium.webdriver.common.keys import Keys

from support.cast import Cast
from support.keyboard import Keyboard

GIVEN = "giving-and-receiving.groups_given"
SECRET = "teapot-club"


@pytest.fixture
def sheets(program, browser):
    """The page of sheets of a project, with its coordinator in the browser, and an ID that nobody uses yet."""
    cast = Cast(program, None)
    coordinator = cast.account("coordinator")
    id = re.search(r"[2-9A-Z]{3}-[2-9A-Z]{4}", coordinator.get(cast.slips).html)[0]
    browser.as_visitor(coordinator)
    browser.scripts(False)
    return f"/programme/project/{cast.helped}/keying", id


def begin(keyboard, sheets, language, twice=False):
    browser = keyboard.browser
    (address, id), today = sheets, date.today()
    browser.open(address)
    keyboard.write("id", id)
    keyboard.field("day")
    # The last day that is written the same whether the day or the month comes first.
    year, number = max((y, n) for y in (today.year - 1, today.year) for n in range(1, 13) if date(y, n, n) <= today)
    browser.keys(f"{number:02}{number:02}{year}")
    keyboard.field("version")
    browser.keys(Keys.ARROW_DOWN)
    keyboard.field("sheet-language")
    browser.keys(*[Keys.ARROW_DOWN] * (1 if language == "en" else 2))
    if twice:
        keyboard.field("twice")
        browser.keys(Keys.SPACE)
    keyboard.button()
    assert browser.path.endswith("/first"), browser.errors()
    return re.match(r"/keying/([^/]+)/", browser.path)[1]


def type_in(keyboard, hopeful, projects="2"):
    """Some projects, a tick without a number, and one answer of a scale."""
    browser = keyboard.browser
    keyboard.to(lambda focus: focus["name"] == GIVEN and focus["value"] == "ticked")
    browser.keys(Keys.SPACE)
    keyboard.write("projects.number", projects)
    keyboard.write("projects.names", SECRET)
    # One comes to "left empty", from where the arrow leads to the first answer.
    keyboard.field("wellbeing.hopeful")
    browser.keys(*[Keys.ARROW_DOWN] * hopeful)
    done(keyboard)


def shown(browser):
    """Everything on the page, also what stands in fields, which is no part of the markup."""
    fields = browser.run("return [...document.querySelectorAll('input, textarea')].map((field) => field.value)")
    return browser.driver.page_source + " ".join(fields)


def done(keyboard):
    keyboard.to(lambda focus: focus["tag"] == "button" and focus["value"] == "done", limit=300)
    before = keyboard.browser.one("html")
    keyboard.browser.keys(Keys.ENTER)
    keyboard.browser.leaves(before)


@pytest.mark.parametrize("language", ["en", "ur"])
def test_a_sheet_is_typed_in_and_then_closed(language, sheets, program, browser):
    browser.speak(language)
    keyboard = Keyboard(browser)
    key = begin(keyboard, sheets, language)
    assert browser.one(".keys").get_attribute("dir") == ("rtl" if language == "ur" else "ltr")
    # A mistake comes back beside its field, with everything else as it was typed.
    type_in(keyboard, hopeful=4, projects="many")
    assert list(browser.errors()) == ["projects.number"]
    assert browser.value("projects.number") == "many" and browser.value("projects.names") == SECRET
    keyboard.to(lambda focus: focus["href"].endswith("#projects.number"))
    browser.keys(Keys.ENTER)
    browser.one('[name="projects.number"]').clear()
    browser.keys("2")
    done(keyboard)
    assert browser.path == f"/keying/{key}/done"

    # A tick stays a tick, the mode is paper.
    with program.database("kith") as kith:
        (stored, mode), = kith.execute(
            "SELECT in_full(questionnaire, answers), mode FROM log WHERE answers LIKE ?", [f"%{SECRET}%"])
        assert f"{GIVEN}=ticked" in stored and "hopeful=4" in stored and mode == "paper"

    # Back, and by the address, there is nothing of it.
    for _ in range(3):
        browser.driver.back()
        assert SECRET not in shown(browser)
    for page in ("first", "second", "compare", "done"):
        browser.open(f"/keying/{key}/{page}")
        assert browser.path == f"/keying/{key}/done"
    browser.open(sheets[0])
    assert SECRET not in browser.driver.page_source and sheets[1] in browser.text
    with program.database("kith") as kith:
        kith.execute("DELETE FROM log WHERE answers LIKE ?", [f"%{SECRET}%"])


def test_two_hands_are_compared_and_settled(sheets, program, browser):
    keyboard = Keyboard(browser)
    key = begin(keyboard, sheets, "en", twice=True)
    type_in(keyboard, hopeful=4)
    keyboard.link(f"/keying/{key}/second")
    assert SECRET not in browser.driver.page_source
    type_in(keyboard, hopeful=3)
    keyboard.link(f"/keying/{key}/compare")
    # Only what differs is shown, side by side.
    assert "Mostly" in browser.text and "Sometimes" in browser.text
    assert SECRET not in browser.driver.page_source
    keyboard.choose("pick.wellbeing.hopeful", steps=1)
    keyboard.button()
    assert browser.path == f"/keying/{key}/done"
    with program.database("kith") as kith:
        (stored,), = kith.execute(
            "SELECT in_full(questionnaire, answers) FROM log WHERE answers LIKE ?", [f"%{SECRET}%"])
        assert "hopeful=3" in stored
        kith.execute("DELETE FROM log WHERE answers LIKE ?", [f"%{SECRET}%"])
    for _ in range(4):
        browser.driver.back()
        assert "Mostly" not in browser.text and SECRET not in shown(browser)


@pytest.mark.parametrize("language", ["en", "ur"])
def test_a_sheet_prints_on_a4_in_large_type(language, browser):
    browser.open(f"/paper/quarterly-short/{language}")
    browser.cdp("Emulation.setEmulatedMedia", media="print")
    # 16 points are 21.3 px; a page of A4 with its margins is 680 px wide.
    browser.size((680, 900))
    sizes = browser.run(
        """
        const shown = [...document.querySelectorAll(".paper *")].filter((element) => element.childElementCount === 0
          && element.innerText.trim() && element.getBoundingClientRect().width);
        return shown.map((element) => parseFloat(getComputedStyle(element).fontSize));
        """
    )
    assert len(sizes) > 200 and min(sizes) >= 18.6, min(sizes)
    assert sum(size >= 21.3 for size in sizes) > 0.8 * len(sizes)
    assert browser.run("return document.documentElement.scrollWidth <= innerWidth")
    browser.cdp("Emulation.setEmulatedMedia", media="")
