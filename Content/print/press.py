"""Prints one report: reads a page (HTML) and writes it as a tagged PDF, with WeasyPrint.

    python3 -I press.py PAGE.html REPORT.pdf

Nothing is fetched: a page holds all it needs, and an address in it is an error. Every drawing becomes a
figure with the words of its label, which WeasyPrint 57 leaves out. The same page gives the same bytes.
"""

import logging
import sys

import pydyf
import weasyprint
import weasyprint.pdf.stream

logging.getLogger("weasyprint").addHandler(logging.NullHandler())
logging.getLogger("weasyprint").propagate = False


def refuse(url, *_, **__):
    raise ValueError("a report fetches nothing: " + url[:60])


Stream = next(
    kind
    for kind in vars(weasyprint.pdf.stream).values()
    if isinstance(kind, type) and "get_marked_content_tag" in vars(kind)
)
usual = Stream.get_marked_content_tag


def tag(self, element):
    more = {"svg": "Figure", "caption": "Caption", "figcaption": "Caption"}
    return more.get(str(element).rpartition("}")[2]) or usual(self, element)


def describe(words):
    """Gives each figure, in the order of the page, its words."""

    def finish(document, pdf):
        left = list(words)
        for thing in pdf.objects:
            if isinstance(thing, pydyf.Dictionary) and thing.get("S") == "/Figure":
                if left:
                    thing["Alt"] = pydyf.String(left.pop(0))

    return finish


def main(page, report):
    Stream.get_marked_content_tag = tag
    html = weasyprint.HTML(filename=page, url_fetcher=refuse, base_url="kith:report")
    words = [
        thing.get("aria-label") or ""
        for thing in html.etree_element.iter()
        if str(thing.tag).endswith("svg")
    ]
    html.write_pdf(report, variant="pdf/ua-1", finisher=describe(words))


if __name__ == "__main__":
    main(*sys.argv[1:])
