"""The way out, the way to help, and what is printed."""

import base64
import re

import pytest
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from support import people


EXIT = "https://www.bbc.co.uk/weather"


@pytest.fixture
def reader(browser, program):
    """A browser that has opened the start page and then what joining is."""
    return browser.open("/").open("/join")


def leaves(browser):
    """Waits until the browser asks for the other page, which cannot be reached from here."""
    WebDriverWait(browser.driver, 10, 0.02).until(lambda driver: driver.current_url == EXIT)


class TestQuickExit:
    def test_esc_three_times_leaves(self, reader):
        reader.keys(Keys.ESCAPE, Keys.ESCAPE, Keys.ESCAPE)
        leaves(reader)

    def test_going_back_does_not_return_to_kith(self, reader):
        reader.open("/join/consent")
        reader.keys(Keys.ESCAPE, Keys.ESCAPE, Keys.ESCAPE)
        leaves(reader)
        for _ in range(2):
            reader.driver.back()
            leaves(reader)

    def test_whoever_comes_anew_is_let_in(self, reader):
        reader.keys(Keys.ESCAPE, Keys.ESCAPE, Keys.ESCAPE)
        leaves(reader)
        reader.open("/join")
        reader.press(reader.one('main a[href="/join/consent"]'))
        reader.driver.back()
        assert reader.path == "/join" and reader.heading()

    def test_the_button_leaves_in_place_of_the_page(self, reader):
        before = reader.run("return history.length")
        reader.one("a.exit").click()
        leaves(reader)
        assert reader.run("return history.length") == before

    def test_two_times_stays(self, reader):
        reader.keys(Keys.ESCAPE, Keys.ESCAPE)
        reader.keys("a")
        reader.keys(Keys.ESCAPE)
        assert reader.path == "/join"

    def test_without_scripts_the_link_leads_away(self, reader):
        reader.scripts(False)
        reader.open("/join")
        reader.keys(Keys.ESCAPE, Keys.ESCAPE, Keys.ESCAPE)
        assert reader.path == "/join"
        reader.one("a.exit").click()
        leaves(reader)

    def test_the_other_page_does_not_learn_where_somebody_came_from(self, reader):
        reader.network()
        reader.one("a.exit").click()
        leaves(reader)
        asked = [
            event["params"]["request"]["headers"]
            for event in reader.network()
            if event["method"] == "Network.requestWillBeSent"
            and event["params"]["request"]["url"] == EXIT
        ]
        assert asked and not any("Referer" in headers for headers in asked)

    def test_it_stays_in_sight_on_a_long_page(self, browser, program):
        peer = people.join(program)
        key = people.begin(peer.visitor)
        browser.as_visitor(peer.visitor).open(f"/log/{key}/whole")
        browser.run("scrollTo(0, document.body.scrollHeight / 2)")
        box = browser.one("a.exit").rect
        top = browser.run("return scrollY")
        assert top > 500 and top <= box["y"] < top + 640


class TestPrinting:
    def test_the_page_with_the_id_prints_without_navigation(self, browser, program):
        peer = people.join(program, name="Sam")
        browser.as_visitor(peer.visitor).open("/join/id")
        browser.cdp("Emulation.setEmulatedMedia", media="print", features=[])
        try:
            shown = browser.run(
                """
                return [...document.querySelectorAll("a, button, nav, h1, .crisis, main p, main code")]
                  .filter((element) => element.checkVisibility() && element.getClientRects().length)
                  .map((element) => element.innerText.trim());
                """
            )
        finally:
            browser.cdp("Emulation.setEmulatedMedia", media="", features=[])
        words = "\n".join(shown)
        assert peer.id in words and peer.link in words and "116 123" in words
        for navigation in ("Leave quickly", "Sign out", "اردو", "Go on", "Skip to"):
            assert navigation not in words

    def test_it_fits_on_paper(self, browser, program):
        peer = people.join(program, name="Sam")
        browser.as_visitor(peer.visitor).open("/join/id")
        paper = base64.b64decode(browser.cdp("Page.printToPDF", paperWidth=8.27, paperHeight=11.69)["data"])
        assert len(re.findall(rb"/Type\s*/Page\b", paper)) <= 2


class TestWeight:
    def test_the_first_page_of_the_log_is_light(self, browser, program):
        """Everything that goes over the wire for somebody who comes for the first time."""
        peer = people.join(program)
        key = people.begin(peer.visitor)
        browser.cdp("Network.clearBrowserCache")
        browser.as_visitor(peer.visitor)
        browser.network()
        browser.open(f"/log/{key}/giving-and-receiving.informal")
        sizes = [
            event["params"]["encodedDataLength"]
            for event in browser.network()
            if event["method"] == "Network.loadingFinished"
        ]
        print(f"{sum(sizes)} bytes in {len(sizes)} answers")
        assert 2 <= len(sizes) <= 5
        assert sum(sizes) < 60_000
