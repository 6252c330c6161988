"""What every page must be, wherever it is: checked in the browser, in every size, scheme and language."""

import importlib.util
from pathlib import Path

from .browser import DESK, PHONE

_AXE = Path(importlib.util.find_spec("axe_playwright_python").origin).parent / "axe.min.js"
AXE = _AXE.read_text()

# Every rule of axe, and those of WCAG 2.2 that it leaves off unless asked.
_RUN_AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {
  resultTypes: ["violations"],
  rules: {"target-size": {enabled: true}},
}).then(
  (results) => done(results.violations.map((violation) =>
    violation.id + ": " + violation.nodes.slice(0, 3).map((node) =>
      node.target.join(" ") + " (" + node.any.concat(node.all, node.none)
        .map((check) => check.message).join("; ").slice(0, 160) + ")").join(", "))),
  (error) => done([String(error)]));
"""

# What the design asks for beyond axe, at the size that is set.
_LOOK = """
const problems = [];
const name = (element) => element.tagName.toLowerCase()
  + (element.id ? "#" + element.id : element.className && element.className.baseVal === undefined
     ? "." + element.className : "") + " '" + (element.innerText || "").slice(0, 20) + "'";
const wide = document.documentElement.scrollWidth;
if (wide > innerWidth) {
  const over = [...document.querySelectorAll("body *")]
    .filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width && (box.right > innerWidth + 1 || box.left < -1);
    }).slice(0, 3).map(name);
  problems.push(`scrolls sideways: ${wide} in ${innerWidth}: ${over.join(", ")}`);
}
const targets = "button, .button, label.choice, summary, select, textarea, .exit, nav a, "
  + "input:not([type=hidden]):not([type=radio]):not([type=checkbox])";
for (const element of document.querySelectorAll(targets)) {
  const box = element.getBoundingClientRect();
  if (box.width && (box.height < 43.9 || box.width < 43.9)) {
    problems.push(`too small to touch: ${name(element)} ${Math.round(box.width)}x${Math.round(box.height)}`);
  }
}
for (const element of document.querySelectorAll("svg")) {
  const box = element.getBoundingClientRect();
  for (const text of element.querySelectorAll("text")) {
    const words = text.getBoundingClientRect();
    if (words.right > innerWidth + 1 || words.left < -1) {
      problems.push(`words leave the picture: '${text.textContent}'`);
    }
  }
}
return problems;
"""

# What does not depend on the size.
_MARKUP = """
const problems = [];
for (const element of document.querySelectorAll("*")) {
  if (element.hasAttribute("style")) problems.push("a style in a page: " + element.outerHTML.slice(0, 80));
  for (const attribute of element.attributes) {
    if (attribute.name.startsWith("on")) problems.push("a script in a page: " + attribute.name);
  }
}
if (document.querySelector("style, script:not([src])")) problems.push("a style or a script in a page");
if (document.querySelectorAll("h1").length !== 1) problems.push("not one h1");
if (!document.querySelector("a.exit[href]")) problems.push("no quick exit");
if (!document.querySelector('.crisis a[href="tel:116123"]')) problems.push("no crisis contacts");
const {lang, dir} = document.documentElement;
if (lang !== arguments[0]) problems.push("the language is " + lang);
if (dir !== (arguments[0] === "ur" ? "rtl" : "ltr")) problems.push("the direction is " + dir);
if (!document.title.trim()) problems.push("no title");
return problems;
"""


def inspect(browser, language):
    """Everything there is to mend on the page that the browser shows."""
    problems = browser.run(_MARKUP, language)
    browser.run(AXE)
    for size in (PHONE, DESK):
        browser.size(size)
        problems += _look(browser, f"{size[0]} px")
        for scheme in ("light", "dark"):
            browser.scheme(scheme)
            problems += [
                f"{size[0]} px, {scheme}: {found}"
                for found in browser.driver.execute_async_script(_RUN_AXE)
            ]
    return problems + strangers(browser) + complaints(browser)


def _look(browser, where):
    return [f"{where}: {problem}" for problem in browser.run(_LOOK)]


def strangers(browser):
    """Requests to anywhere but the program, since this was last asked."""
    asked = [
        event["params"]["request"]["url"]
        for event in browser.network()
        if event["method"] == "Network.requestWillBeSent"
    ]
    return [
        f"asked a stranger: {url}"
        for url in asked
        if not url.startswith((browser.program.base + "/", "data:", "about:"))
    ]


def complaints(browser):
    """What the browser complained about, such as a broken security policy, since this was last asked."""
    return [
        f"the browser complains: {entry['message'][:200]}"
        for entry in browser.driver.get_log("browser")
        if entry["source"] in ("security", "javascript", "deprecation", "rendering")
    ]
