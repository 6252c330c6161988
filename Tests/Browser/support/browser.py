"""A real browser: Chromium without a window, driven by Selenium."""

import base64
import json

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

PHONE = (320, 640)
DESK = (1280, 900)


class Browser:
    """One browser window, and what tests do with it."""

    def __init__(self):
        options = webdriver.ChromeOptions()
        for option in (
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
            "--hide-scrollbars",
            "--lang=en-GB",
            # Nothing but this machine can be reached, so that no test depends on the world outside.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
        ):
            options.add_argument(option)
        options.binary_location = "/usr/bin/chromium"
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = webdriver.Chrome(
            options=options, service=webdriver.ChromeService("/usr/bin/chromedriver")
        )
        self.driver.set_page_load_timeout(60)
        self.program = None

    def close(self):
        self.driver.quit()

    # How the browser is

    def fresh(self, program):
        """As if nobody had used it: no cookies, a phone, light, scripts on."""
        self.program = program
        self.driver.get("about:blank")
        self.cdp("Network.clearBrowserCookies")
        self.cdp("Network.setExtraHTTPHeaders", headers={})
        self.network()
        self.size(PHONE)
        self.scheme("light")
        self.scripts(True)
        return self

    def cdp(self, command, **settings):
        """A command of the DevTools protocol."""
        return self.driver.execute_cdp_cmd(command, settings)

    def size(self, size):
        """The size of the window, below what a window without a screen can be."""
        width, height = size
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=width < 600,
        )

    def scheme(self, scheme):
        """`light` or `dark`."""
        self.cdp(
            "Emulation.setEmulatedMedia",
            features=[
                {"name": "prefers-color-scheme", "value": scheme},
                {"name": "prefers-reduced-motion", "value": "reduce"},
            ],
        )

    def scripts(self, on):
        """Whether the pages' scripts run."""
        self.cdp("Emulation.setScriptExecutionDisabled", value=not on)

    def speak(self, language):
        """Chooses the language, as the links at the top of a page do."""
        self.cdp(
            "Network.setCookie", name="kith-language", value=language, url=self.program.base, path="/"
        )

    def as_visitor(self, visitor):
        """Takes over the cookies of somebody who came by plain requests."""
        self.cdp("Network.clearBrowserCookies")
        for name, value in visitor.cookies.items():
            self.cdp("Network.setCookie", name=name, value=value, url=self.program.base, path="/")
        return self

    # Where it is and what it shows

    def open(self, path):
        self.driver.get(self.program.base + path)
        return self

    @property
    def path(self):
        return self.driver.current_url.removeprefix(self.program.base)

    def run(self, script, *arguments):
        """Runs a script of the test's own and gives its value."""
        return self.driver.execute_script(script, *arguments)

    @property
    def text(self):
        return self.driver.find_element(By.TAG_NAME, "body").text

    def title(self):
        return self.driver.title

    def heading(self):
        return self.driver.find_element(By.TAG_NAME, "h1").text

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def window(self, size):
        """What the window of this size shows, as a PNG."""
        width, height = size
        clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
        return base64.b64decode(self.cdp("Page.captureScreenshot", clip=clip)["data"])

    def sheet(self):
        """The whole page, however long, as a PNG."""
        size = self.cdp("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}
        taken = self.cdp("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)
        return base64.b64decode(taken["data"])

    # What a person does

    def press(self, element):
        """Presses a button or a link, and waits for the page it leads to."""
        before = self.one("html")
        element.click()
        self.leaves(before)

    def leaves(self, before):
        """Waits until the page that had the element `before` has gone and the next one stands."""
        WebDriverWait(self.driver, 30, 0.02).until(lambda _: self._has_gone(before))
        WebDriverWait(self.driver, 30, 0.02).until(
            lambda driver: driver.execute_script("return document.readyState") == "complete"
        )

    @staticmethod
    def _has_gone(element):
        try:
            element.is_enabled()
            return False
        except WebDriverException:
            return True

    def go_on(self):
        """Presses the first button of the page's main form."""
        self.press(self.one("main form .actions button, main form button"))

    def follow(self, address):
        """Follows the link in the main part that leads to an address."""
        self.press(self.one(f'main a[href="{address}"]'))

    def write(self, name, text):
        """Writes into a field, in place of what stands there."""
        field = self.one(f'[name="{name}"]')
        field.clear()
        field.send_keys(text)

    def choose(self, name, value):
        """Chooses an answer by touching its row."""
        self.one(f'label:has([name="{name}"][value="{value}"])').click()

    def value(self, name):
        return self.one(f'[name="{name}"]').get_property("value")

    def keys(self, *keys):
        """Presses keys, one after the other."""
        chain = ActionChains(self.driver, duration=0)
        for key in keys:
            chain.send_keys(key)
        chain.perform()

    def tab(self, back=False):
        chain = ActionChains(self.driver, duration=0)
        if back:
            chain.key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT)
        else:
            chain.send_keys(Keys.TAB)
        chain.perform()

    def errors(self):
        """What stands beside the fields that need another look, by the field's name."""
        return self.run(
            """
            const errors = {};
            for (const message of document.querySelectorAll("main .error")) {
              errors[message.id.replace(/-error$/, "")] = message.innerText.trim();
            }
            return errors;
            """
        )

    # What went over the wire

    def network(self):
        """What the browser asked and was answered since this was last called."""
        return [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
