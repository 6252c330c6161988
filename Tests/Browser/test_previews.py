"""A preview of questions is opened as a file, without the program, and is a page like any other."""

import pytest

from support.inspection import inspect
from support.program import kith


@pytest.mark.parametrize("name", ["hope", "time-use", "questionnaires"])
def test_there_is_nothing_to_mend(name, browser, tmp_path):
    kith("instrument", "preview", f"Content/instruments/{name}.json", "--out", tmp_path)
    pages = sorted(tmp_path.glob("*.html"))
    assert [page.name.split(".")[-2] for page in pages] == ["en", "ur"]
    # Nobody is at a preview who could need the contacts of a crisis line; and a file is asked of nobody.
    expected = ("no crisis contacts", "asked a stranger: file://")
    for language, page in zip(["en", "ur"], pages):
        browser.driver.get(page.as_uri())
        problems = [problem for problem in inspect(browser, language) if not problem.startswith(expected)]
        assert not problems, "\n" + "\n".join(problems)
    browser.driver.get(pages[0].as_uri())
    browser.driver.find_element("css selector", "nav.languages a[hreflang=ur]").click()
    assert browser.driver.current_url == pages[1].as_uri()
