"""The pictures of docs/figures: every page of figures on a phone and on a desk, and figures as they are kept.

The programme is invented (`kith simulate`), of the size of the published one.
"""

import base64
import sys
import tempfile
import urllib.request
from pathlib import Path

from .browser import Browser
from .cast import Cast
from .program import Program, kith

PARTS = ["people", "support", "months", "changes", "groups"]
KEPT = {
    "logs-areas": "people", "age-gender": "people", "kinds": "support", "both-ways": "support",
    "outcomes": "months", "change-wellbeing": "changes",
}


def take(folder):
    """Takes every picture into a folder."""
    work = Path(tempfile.mkdtemp())
    program = Program(work / "data").start()
    program.stop()
    kith("simulate", "--participants", 900, "--out", work / "in", timeout=120)
    kith(
        "import", work / "in/logs.csv", "--data", work / "data", "--participants",
        work / "in/participants.csv", "--make-places", timeout=300)
    kith("population", "load", "Content/population/sample.csv", "--data", work / "data")
    later(program)
    program.start()
    browser = Browser()
    try:
        browser.fresh(program)
        lead = Cast(program, None).account("programme-lead")
        browser.as_visitor(lead)
        for width in (320, 1280):
            browser.size((width, 900))
            for part in PARTS:
                browser.open(f"/findings/figures/{part}")
                save(folder / f"{part}-{width}.webp", whole(browser))
        cookie = "; ".join(f"{name}={value}" for name, value in lead.cookies.items())
        for name, part in KEPT.items():
            address = f"{program.base}/findings/figures/{part}/{name}/figure.png"
            with urllib.request.urlopen(urllib.request.Request(address, headers={"Cookie": cookie})) as answer:
                kept = base64.b64encode(answer.read()).decode()
            browser.size((668, 400))
            # Half as fine as it is kept: that is enough for a page.
            browser.driver.get(
                "data:text/html,<body style='margin:0'><img style='display:block;width:668px' "
                f"src='data:image/png;base64,{kept}'>")
            save(folder / f"{name}.webp", whole(browser, 1.2))
    finally:
        browser.close()
        program.stop()


def later(program):
    """Moves the simulated years to those of the demonstration."""
    with program.database("kith") as database:
        for table, column in (("participant", "joined"), ("log", "day")):
            database.execute(
                f"UPDATE {table} SET {column} = date({column}, '+10 years') WHERE {column} < '2018'")


def whole(browser, scale=1):
    """The whole page, small."""
    size = browser.cdp("Page.getLayoutMetrics")["cssContentSize"]
    clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 9000), "scale": scale}
    picture = browser.cdp(
        "Page.captureScreenshot", captureBeyondViewport=True, clip=clip, format="webp", quality=30)
    return base64.b64decode(picture["data"])


def save(path, picture):
    """Keeps a picture."""
    path.write_bytes(picture)
    print(f"{path}: {len(picture)} bytes")


if __name__ == "__main__":
    take(Path(sys.argv[1]))
