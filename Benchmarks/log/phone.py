"""A phone on a slow connection: Chromium with a small window, a slow processor and slow 3G."""

import time

from selenium.webdriver.support.ui import WebDriverWait

# What Chromium's tools call slow 3G: 400 ms for each request, 400 kbit/s each way.
SLOW_3G = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
OFFLINE = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}

# The questions of a page as a person meets them, with an answer to each that has choices or a number.
QUESTIONS = """
const found = new Map();
const said = (element) => element ? element.innerText.trim().replace(/\\s+/g, " ") : "";
for (const field of document.querySelectorAll("main form [name]")) {
  if (!field.name.includes(".") || field.type === "hidden") continue;
  const kind = field.inputMode === "numeric" ? "number" : field.type;
  if (!found.has(field.name)) {
    const legend = kind === "radio" || kind === "checkbox" ? field.closest("fieldset") : null;
    const label = said(legend ? legend.querySelector("legend") : field.labels[0]) || field.name;
    found.set(field.name, {name: field.name, kind, label, options: [], answer: []});
  }
  if (kind === "radio" || kind === "checkbox") {
    found.get(field.name).options.push({value: field.value, label: said(field.labels[0])});
  }
}
for (const question of found.values()) {
  const values = question.options.map((option) => option.value);
  if (question.kind === "number") question.answer = ["2"];
  if (question.kind === "checkbox") question.answer = [values[0]];
  if (question.kind === "radio") {
    question.answer = [values.includes("yes") ? "yes" : values[Math.floor(values.length / 2)]];
  }
}
return [document.querySelector("h1").innerText, [...found.values()]];
"""

FILL = """
for (const [name, value] of Object.entries(arguments[0])) {
  const fields = [...document.getElementsByName(name)].filter((field) => field.type !== "hidden");
  for (const field of fields) {
    if (field.type === "radio") field.checked = field.value === value;
    else if (field.type === "checkbox") field.checked = fields.length === 1 || field.value === value;
    else field.value = value;
  }
}
"""

USABLE = """
const paint = performance.getEntriesByName("first-contentful-paint")[0];
return performance.timeOrigin + Math.max(paint ? paint.startTime : 0,
  performance.getEntriesByType("navigation")[0].domInteractive);
"""


class Phone:
    """One phone, and what comes over its connection."""

    def __init__(self, browser):
        self.browser = browser
        self.driver = browser.driver
        self.asked = set()

    def new(self):
        """As it comes from the shop: nothing kept, nothing seen."""
        browser = self.browser
        self.driver.get("about:blank")
        browser.cdp("Network.enable")
        browser.cdp("Network.clearBrowserCookies")
        browser.cdp("Network.clearBrowserCache")
        browser.cdp(
            "Emulation.setDeviceMetricsOverride", width=360, height=640, deviceScaleFactor=3, mobile=True
        )
        browser.cdp("Emulation.setTouchEmulationEnabled", enabled=True)
        browser.cdp("Emulation.setCPUThrottlingRate", rate=4)
        browser.cdp("Network.emulateNetworkConditions", **SLOW_3G)
        browser.network()
        return self

    def connection(self, conditions):
        self.browser.cdp("Network.emulateNetworkConditions", **conditions)

    def traffic(self):
        """Requests that were answered by a server and the bytes that came, with their heads, since this was
        last asked. What the browser has kept, or shows of itself while there is no connection, is not counted."""
        requests, received, asked = 0, 0, self.asked
        for event in self.browser.network():
            what = event["params"]
            if event["method"] == "Network.requestWillBeSent":
                if "redirectResponse" in what:
                    requests += 1
                    received += what["redirectResponse"]["encodedDataLength"]
            elif event["method"] == "Network.responseReceived":
                answer = what["response"]
                if answer["url"].startswith("http") and not answer.get("fromDiskCache"):
                    asked.add(what["requestId"])
            elif event["method"] == "Network.loadingFailed":
                asked.discard(what["requestId"])
            elif event["method"] == "Network.loadingFinished" and what["requestId"] in asked:
                if what["encodedDataLength"]:
                    requests += 1
                    received += what["encodedDataLength"]
        return requests, int(received)

    def usable(self, since):
        """Seconds from a moment until the page that is shown could be seen and used."""
        return self.browser.run(USABLE) / 1000 - since

    def open(self, address):
        """Opens an address; gives the moment at which it was asked for."""
        since = time.time()
        self.driver.get(address)
        return since

    def press(self, selector):
        before = self.browser.one("html")
        self.driver.execute_script("arguments[0].click()", self.browser.one(selector))
        self.browser.leaves(before)

    def press_in_vain(self, selector):
        """Presses a button while there is no connection."""
        before = self.browser.one("html")
        self.driver.execute_script("arguments[0].click()", self.browser.one(selector))
        WebDriverWait(self.driver, 30, 0.05).until(lambda _: self.browser._has_gone(before))

    def fill(self, answers):
        self.browser.run(FILL, answers)
