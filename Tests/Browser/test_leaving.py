"""The way out, the way to help, and what is printed."""

import base64
import re

import pytest
from selenium.webdriver.common.keys import Keys

from support import people
from support.program import Program


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    """A program whose quick exit leads to a page that can be reached from here."""
    import http.server
    import threading

    class Weather(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!doctype html><title>Weather</title><p>Sunny")

        def log_message(self, *words):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Weather)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    weather = f"http://127.0.0.1:{server.server_port}/"
    program = Program(tmp_path_factory.mktemp("exit") / "data", "--exit", weather).start()
    program.weather = weather
    yield program
    program.stop()
    server.shutdown()


@pytest.fixture
def reader(browser, elsewhere):
    """A browser that has opened the start page and then what joining is."""
    browser.fresh(elsewhere)
    browser.driver.get("about:blank")
    browser.open("/").open("/join")
    return browser


def leaves(browser, elsewhere):
    from selenium.webdriver.support.ui import WebDriverWait

    WebDriverWait(browser.driver, 10, 0.02).until(lambda d: d.current_url == elsewhere.weather)


class TestQuickExit:
    def test_esc_three_times_leaves(self, reader, elsewhere):
        reader.keys(Keys.ESCAPE, Keys.ESCAPE, Keys.ESCAPE)
        leaves(reader, elsewhere)

    def test_going_back_does_not_show_the_page_that_was_left(self, reader, elsewhere):
        reader.keys(Keys.ESCAPE, Keys.ESCAPE, Keys.ESCAPE)
        leaves(reader, elsewhere)
        reader.driver.back()
        assert reader.driver.current_url != f"{elsewhere.base}/join"

    def test_the_button_leaves_in_place_of_the_page(self, reader, elsewhere):
        before = reader.run("return history.length")
        reader.one("a.exit").click()
        leaves(reader, elsewhere)
        assert reader.run("return history.length") == before

    def test_two_times_stays(self, reader, elsewhere):
        reader.keys(Keys.ESCAPE, Keys.ESCAPE)
        reader.keys("a")
        reader.keys(Keys.ESCAPE)
        assert reader.path == "/join"

    def test_without_scripts_the_link_leads_away(self, reader, elsewhere):
        reader.scripts(False)
        reader.open("/join")
        reader.keys(Keys.ESCAPE, Keys.ESCAPE, Keys.ESCAPE)
        assert reader.path == "/join"
        reader.one("a.exit").click()
        leaves(reader, elsewhere)

    def test_the_other_page_does_not_learn_where_somebody_came_from(self, reader, elsewhere):
        reader.one("a.exit").click()
        leaves(reader, elsewhere)
        assert reader.run("return document.referrer") == ""

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
