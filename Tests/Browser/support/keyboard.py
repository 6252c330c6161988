"""A person without a mouse: Tab, Space, Enter and arrows, and nothing else."""

from selenium.webdriver.common.keys import Keys

# What has the focus, and what is wrong with how it is shown.
_FOCUS = """
const element = document.activeElement;
if (!element || element === document.body) return null;
const shown = element.closest("label.choice") ?? element;
const problems = [];
const marked = [element, shown].some((each) => {
  const style = getComputedStyle(each);
  return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
});
// The button of the browser's own calendar has a ring of its own, which no script can see.
const inCalendar = element.type === "date" && !element.matches(":focus");
if (!marked && !inCalendar) problems.push("the focus is not to be seen");
const box = shown.getBoundingClientRect();
const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, innerHeight / 2)];
const top = document.elementFromPoint(x, y);
if (!top || !(shown.contains(top) || top.contains(shown))) problems.push("it is covered or out of sight");
if (element.tabIndex > 0) problems.push("it jumps the queue");
const former = window.formerFocus;
if (former && former.isConnected && former !== element
    && !(former.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) {
  problems.push("it goes back in the page");
}
window.formerFocus = element;
return {
  tag: element.tagName.toLowerCase(), name: element.name || "", value: element.value || "",
  type: element.type || "", text: element.innerText.trim(), href: element.getAttribute("href") || "",
  where: element.outerHTML.slice(0, 120), problems,
};
"""


class Keyboard:
    """Walks through pages by keys, and looks at the focus at every stop."""

    def __init__(self, browser):
        self.browser = browser
        self.stops = 0

    def focus(self):
        focus = self.browser.run(_FOCUS)
        assert focus is None or not focus["problems"], f"{focus['problems']} at {focus['where']}"
        return focus

    def next(self):
        """One Tab further."""
        self.browser.tab()
        self.stops += 1
        return self.focus()

    def to(self, wanted, limit=80):
        """Tabs until `wanted` says yes to what has the focus."""
        for _ in range(limit):
            focus = self.next()
            if focus and wanted(focus):
                return focus
        raise AssertionError(f"Tab never came there on {self.browser.path}")

    def field(self, name):
        return self.to(lambda focus: focus["name"] == name)

    def write(self, name, text):
        self.field(name)
        self.browser.keys(text)

    def choose(self, name, steps=0):
        """Comes to a question, chooses its first answer and goes `steps` further by arrows."""
        self.field(name)
        self.browser.keys(Keys.SPACE, *[Keys.ARROW_DOWN] * steps)
        return self.focus()

    def enter(self, wanted):
        """Comes to a link or a button and presses Enter."""
        self.to(wanted)
        before = self.browser.one("html")
        self.browser.keys(Keys.ENTER)
        self.browser.leaves(before)

    def link(self, address):
        self.enter(lambda focus: focus["tag"] == "a" and focus["href"] == address)

    def button(self, value=None):
        """The next button of the main form."""
        self.enter(
            lambda focus: focus["tag"] == "button"
            and (value is None and focus["value"] in ("", "next") or focus["value"] == value)
            and focus["text"] != "Sign out"
        )
