"""Reports as PDF, looked into with a reader that is not ours: can everybody read them?"""

import html
import re

import pikepdf
import pytest

from support.cast import Cast
from support.program import kith

KINDS = ["one-page", "four-page", "full", "easy-read", "annex", "evidence-pack"]


@pytest.fixture(scope="session")
def report(program, tmp_path_factory):
    """Makes a report of the demonstration, once for each kind and language."""
    folder = tmp_path_factory.mktemp("reports")
    made = {}
    early = folder / "early.json"
    # Beside a program that runs, a report tells what its pages told; before that there is nothing.
    if kith("report", "--data", program.data, "--kind", "one-page", "--out", early, timeout=120).returncode != 0:
        assert not early.exists()
        assert Cast(program, None).account("programme-lead").get("/findings").status == 200

    def make(kind, language="en", ending="pdf"):
        key = (kind, language, ending)
        if key not in made:
            made[key] = folder / f"{kind}-{language}.{ending}"
            ended = kith(
                "report", "--data", program.data, "--kind", kind, "--language", language,
                "--out", made[key], timeout=300,
            )
            assert ended.returncode == 0, ended.stderr
        return made[key]

    return make


def parts(element):
    """Every structure element below one, in order."""
    kids = element.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from parts(kid)


def fonts(pdf):
    """Every font of every page, also of what is drawn in pieces of their own."""

    def within(resources):
        yield from resources.get("/Font", {}).values()
        for piece in resources.get("/XObject", {}).values():
            if piece.get("/Subtype") == "/Form":
                yield from within(piece.get("/Resources", {}))

    for page in pdf.pages:
        yield from within(page.get("/Resources", {}))


def kids(part):
    """The structure elements right below one."""
    found = part.get("/K", [])
    found = found if isinstance(found, pikepdf.Array) else [found]
    return [kid for kid in found if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def names(part):
    return {str(kid.S) for kid in kids(part)}


def every(pdf, *names):
    return [part for part in parts(pdf.Root.StructTreeRoot) if str(part.S) in names]


SHOWN = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do", "INLINE IMAGE"}


def untagged(pdf):
    """What is shown on a page outside any marked content."""
    found = []
    for page in pdf.pages:
        depth = 0
        for _, operator in pikepdf.parse_content_stream(page):
            word = str(operator)
            depth += (word in ("BDC", "BMC")) - (word == "EMC")
            if word in SHOWN and depth == 0:
                found.append(word)
        assert depth == 0, "marked content is not closed"
    return found


@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.parametrize("kind", KINDS)
def test_everybody_can_read_it(report, kind, language):
    with pikepdf.open(report(kind, language)) as pdf:
        # Matterhorn Protocol 1.1: checkpoint 06 (title), 07 (title shown), 11 (language), 05 and 06 (marked).
        assert bool(pdf.Root.MarkInfo.Marked) and not bool(pdf.Root.MarkInfo.get("/Suspects", False))
        assert str(pdf.Root.Lang) == language
        assert str(pdf.docinfo["/Title"])
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == str(pdf.docinfo["/Title"])
        # 26 (security): whoever reads aloud may copy.
        assert not pdf.is_encrypted
        with pdf.open_outline() as outline:
            assert outline.root, "no bookmarks"
        # 31: every font is in the file, and its letters are known.
        for font in fonts(pdf):
            below = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(below.FontDescriptor.keys())
            assert "/ToUnicode" in font
        assert list(fonts(pdf))
        figures = every(pdf, "/Figure")
        if kind == "easy-read":
            assert len(figures) == 6
        page = report(kind, language, "html").read_text()
        drawn = re.findall(r'<svg class="(?!chart narrow)[^"]*"[^>]*role="img"', page)
        assert len(figures) == len(drawn), "a drawing without a tag"
        assert kind == "annex" or figures
        # 13: what a picture shows is in its words; what a chart shows, number by number.
        told = [str(figure.get("/Alt", "")).strip() for figure in figures]
        assert all(told)
        for chart in re.findall(r'<svg class="chart(?: wide)?"[^>]*role="img"[^>]*aria-describedby="([^"]*)"', page):
            words = html.unescape(re.search(rf'id="{chart}"[^>]*>([^<]*)<', page)[1])
            assert any(words in alternative for alternative in told)


@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.parametrize("kind", KINDS)
def test_its_tags_are_those_of_pdf_ua(report, kind, language):
    """What of PDF/UA-1 a machine can check, by the Matterhorn Protocol 1.1; veraPDF is not in Debian."""
    with pikepdf.open(report(kind, language)) as pdf:
        root = pdf.Root.StructTreeRoot
        # 01 and 09: one tree below one document, standard types alone, and a way back from the page to its tags.
        assert names(root) == {"/Document"} and len(kids(root)) == 1
        assert "/RoleMap" not in root and "/Nums" in root.ParentTree
        standard = {
            "/Document", "/Art", "/Sect", "/Div", "/NonStruct", "/P", "/H1", "/H2", "/H3", "/H4", "/L", "/LI", "/Lbl",
            "/LBody", "/Table", "/Caption", "/THead", "/TBody", "/TR", "/TH", "/TD", "/Figure", "/Link", "/Span",
            "/BlockQuote",
        }
        assert {str(part.S) for part in parts(root)} <= standard
        # 01: nothing is shown that is neither tagged nor marked as of no meaning.
        assert untagged(pdf) == []
        assert all("/StructParents" in page for page in pdf.pages)
        # 14: headings begin with the first level, have one of it, and leave none out on the way down.
        levels = [int(str(part.S)[2:]) for part in every(pdf, "/H1", "/H2", "/H3", "/H4")]
        assert levels[0] == 1 and levels.count(1) == 1
        assert all(after <= before + 1 for before, after in zip(levels, levels[1:]))
        # 15: rows in tables, cells in rows; every heading says whether it is of a column or of a row.
        for table in every(pdf, "/Table"):
            assert names(table) <= {"/Caption", "/THead", "/TBody", "/TR"}
        for group in every(pdf, "/THead", "/TBody"):
            assert names(group) == {"/TR"}
        for row in every(pdf, "/TR"):
            assert names(row) <= {"/TH", "/TD"} and kids(row)
        for cell in every(pdf, "/TH"):
            assert cell.A.O == "/Table" and str(cell.A.Scope) in {"/Column", "/Row"}
        # 16: lists hold items, items hold a label or a body.
        for each in every(pdf, "/L"):
            assert names(each) <= {"/LI", "/Caption"} and kids(each)
        for item in every(pdf, "/LI"):
            assert names(item) <= {"/Lbl", "/LBody"} and kids(item)
        # 28: links are tagged and say where they lead; tabbing follows the tags.
        for sheet in pdf.pages:
            assert sheet.Tabs == "/S"
            for note in sheet.get("/Annots", []):
                assert note.Subtype == "/Link" and str(note.get("/Contents", "")) and "/StructParent" in note


def columns(row):
    return sum(int(cell.get("/A", {}).get("/ColSpan", 1)) for cell in kids(row))


@pytest.mark.parametrize("kind", ["one-page", "full", "annex", "evidence-pack"])
def test_the_rows_of_a_table_are_of_one_length(report, kind):
    with pikepdf.open(report(kind)) as pdf:
        tables = every(pdf, "/Table")
        assert tables
        for table in tables:
            rows = [part for part in parts(table) if part.S == "/TR"]
            assert len({columns(row) for row in rows}) == 1


@pytest.mark.parametrize("language", ["en", "ur"])
def test_reports_are_as_long_as_their_names_say(report, language):
    for kind, most in (("one-page", 1), ("four-page", 4), ("easy-read", 2)):
        with pikepdf.open(report(kind, language)) as pdf:
            assert len(pdf.pages) <= most, kind


def test_tables_have_headings(report):
    with pikepdf.open(report("full")) as pdf:
        tags = {str(part.S) for part in parts(pdf.Root.StructTreeRoot)}
        assert {"/Table", "/TR", "/TH", "/TD", "/Caption"} <= tags


def test_the_same_data_give_the_same_bytes(report, program, tmp_path):
    again = tmp_path / "again.pdf"
    assert kith("report", "--data", program.data, "--kind", "one-page", "--out", again, timeout=120).returncode == 0
    assert again.read_bytes() == report("one-page").read_bytes()


@pytest.mark.parametrize(
    "words",
    [
        ["report"], ["report", "--kind", "full"], ["report", "--kind", "short", "--out", "x.pdf"],
        ["report", "--kind", "full", "--out", "x.doc"],
        ["report", "--kind", "full", "--project", "Two Cups", "--out", "x.pdf"],
        ["report", "--kind", "full", "--data", "/nowhere", "--out", "x.html"],
    ],
)
def test_a_mistake_is_said_in_one_line(words):
    ended = kith(*words)
    assert ended.returncode != 0 and not ended.stdout
    assert ended.stderr.startswith("kith: ") and ended.stderr.count("\n") == 1
