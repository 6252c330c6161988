"""Prints one report: reads a page (HTML) and writes it as a tagged PDF, with WeasyPrint.

    python3 -I press.py PAGE.html REPORT.pdf

Nothing is fetched: a page holds all it needs, and an address in it is an error. Every drawing becomes a
figure with the words of its label, which WeasyPrint 57 leaves out. The same page gives the same bytes.
"""

import logging
import re
import sys

import pydyf
import tinycss2
import weasyprint
import weasyprint.pdf.stream
import weasyprint.svg

logging.getLogger("weasyprint").addHandler(logging.NullHandler())
logging.getLogger("weasyprint").propagate = False

SVG = "{http://www.w3.org/2000/svg}"


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


class Line(str):
    """A text that is drawn at once: WeasyPrint 57 draws letter by letter, which tears joined scripts apart."""

    def __iter__(self):
        yield str(self)


def write(svg, node, size, letters=weasyprint.svg.TAGS["text"]):
    node._etree_node.text = Line(node.text or "")
    letters(svg, node, size)


def boxes(box):
    """A box and all that is in it."""
    yield box
    for child in getattr(box, "children", ()):
        # What is placed by itself is taken out of the flow, and stands in one more box.
        yield from boxes(getattr(child, "_box", child))


class Structure:
    """Which elements of the page each sheet of paper has, and what they became in the tree of tags.

    WeasyPrint 57 lists every element anew for every sheet, which takes most of the time and memory of a long
    report; here each sheet has those that stand on it, and what they stand in.
    """

    def __init__(self, root):
        self.parents = {root: None}
        for parent in root.iter():
            for child in parent:
                self.parents[child] = parent
        self.sheets = []

    def build(self, document, structure, element=None):
        sheet = document.pages[len(self.sheets)]._page_box
        for box in boxes(sheet):
            element = box.element
            while element in self.parents and element not in structure:
                structure[element] = {"parent": self.parents[element]}
                element = self.parents[element]
        self.sheets.append(structure)

    def finish(self):
        """Says of every heading of a table what it is the heading of, and over how many columns it goes."""
        across = {"col": "/Column", "colgroup": "/Column", "row": "/Row", "rowgroup": "/Row"}
        for element, entry in ((each, structure[each]) for structure in self.sheets for each in structure):
            tag = entry.get("element")
            if tag is None or element not in self.parents or element.tag not in ("th", "td"):
                continue
            told = {}
            if element.tag == "th":
                told["Scope"] = across[element.get("scope", "col")]
            if int(element.get("colspan", "1")) > 1:
                told["ColSpan"] = int(element.get("colspan"))
            if told:
                tag["A"] = pydyf.Dictionary({"O": "/Table", **told})


def describe(words, structure):
    """Gives each figure, in the order of the page, its words, and each heading of a table its direction."""

    def finish(document, pdf):
        structure.finish()
        left = list(words)
        for thing in pdf.objects:
            if isinstance(thing, pydyf.Dictionary) and thing.get("S") == "/Figure":
                if left:
                    thing["Alt"] = pydyf.String(left.pop(0))

    return finish


def drawing_style(css):
    """The rules of a page for what is inside its charts, as WeasyPrint 57 understands them there.

    It does not look into the styles of the page, knows no variables in drawings, and lays the outline of a
    text over the text. So variables are put in as they stand for `.report`, the colours c0 to c2 one by one.
    """
    values, colours, rules = {}, {}, []
    for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        if rule.type != "qualified-rule":
            continue
        selector = tinycss2.serialize(rule.prelude).strip()
        found = tinycss2.parse_declaration_list(rule.content, skip_comments=True, skip_whitespace=True)
        words = [(each.name, tinycss2.serialize(each.value).strip()) for each in found if each.type == "declaration"]
        if selector == ".report":
            values.update((name, value) for name, value in words if name.startswith("--"))
        elif re.fullmatch(r"\.chart \.c\d", selector):
            colours[selector.split()[1]] = dict(words)["--c"]
        elif "text" in selector:
            rules.append((selector, [word for word in words if not word[0].startswith("stroke")]))
        elif not selector.startswith((".report", ".figure", "figcaption", ".drawing", ".spark")):
            rules.append((selector, words))

    def plain(value):
        while "var(" in value:
            value = re.sub(r"var\((--[\w-]+)\)", lambda name: values.get(name[1], "inherit"), value)
        return value

    lines = []
    for selector, words in rules:
        isColoured = any("var(--c)" in value for _, value in words)
        for colour, paint in colours.items() if isColoured else [("", "")]:
            names = ", ".join(name.strip() + colour for name in split(selector))
            text = "; ".join(f"{name}: {plain(value.replace('var(--c)', paint))}" for name, value in words)
            lines.append(f"{names} {{ {text} }}")
    return "\n".join(lines)


def split(selector):
    """The selectors of a list; commas in brackets divide none."""
    return re.split(r",(?![^(]*\))", selector)


def prepare(page):
    """Leaves of every chart the wide form, and gives it its colours and its direction of writing."""
    css = "\n".join(each.text or "" for each in page.iter() if str(each.tag).endswith("style"))
    style = None
    isMirrored = page.get("dir") == "rtl"
    for parent in list(page.iter()):
        charts = [each for each in parent if each.tag == SVG + "svg" and "chart" in each.get("class", "").split()]
        for chart in charts:
            if "narrow" in chart.get("class") and len(charts) > 1:
                parent.remove(chart)
                continue
            # Without a size of its own WeasyPrint gives a drawing that of a page.
            _, _, width, height = chart.get("viewBox").split()
            chart.set("width", width)
            chart.set("height", height)
            style = style or drawing_style(css)
            own = chart.makeelement(SVG + "style", {})
            own.text = style
            chart.insert(0, own)
            if isMirrored:
                turned = {None: "end", "start": "end", "end": None, "middle": "middle"}
                for text in chart.iter(SVG + "text"):
                    anchor = turned[text.attrib.pop("text-anchor", None)]
                    if anchor:
                        text.set("text-anchor", anchor)


def spoken(page):
    """What each drawing says: its name, and the sentences that tell the same."""
    told = {each.get("id"): "".join(each.itertext()) for each in page.iter() if each.get("id")}
    return [
        " ".join(filter(None, [each.get("aria-label"), told.get(each.get("aria-describedby"))]))
        for each in page.iter()
        if str(each.tag).endswith("svg") and each.get("role") == "img"
    ]


def main(page, report):
    Stream.get_marked_content_tag = tag
    weasyprint.svg.TAGS["text"] = write
    html = weasyprint.HTML(filename=page, url_fetcher=refuse, base_url="kith:report")
    page = html.etree_element
    prepare(page)
    structure = Structure(page)
    weasyprint.Document.build_element_structure = lambda *words: structure.build(*words)
    html.write_pdf(report, variant="pdf/ua-1", finisher=describe(spoken(page), structure))


if __name__ == "__main__":
    main(*sys.argv[1:])
