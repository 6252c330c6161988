"""Reports as PDF, looked into with a reader that is not ours: can everybody read them?"""

import html
import re

import pikepdf
import pytest

from support.program import kith

KINDS = ["one-page", "four-page", "full", "easy-read", "annex", "evidence-pack"]


@pytest.fixture(scope="session")
def report(program, tmp_path_factory):
    """Makes a report of the demonstration, once for each kind and language."""
    folder = tmp_path_factory.mktemp("reports")
    made = {}

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
    for page in pdf.pages:
        for font in page.get("/Resources", {}).get("/Font", {}).values():
            yield font


@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.parametrize("kind", KINDS)
def test_everybody_can_read_it(report, kind, language):
    with pikepdf.open(report(kind, language)) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Lang) == language
        assert str(pdf.docinfo["/Title"])
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
        tags = [str(part.S) for part in parts(pdf.Root.StructTreeRoot)]
        assert "/H1" in tags and "/P" in tags and "/H2" in tags
        with pdf.open_outline() as outline:
            assert outline.root, "no bookmarks"
        embedded = [
            font.DescendantFonts[0].FontDescriptor if "/DescendantFonts" in font else font.FontDescriptor
            for font in fonts(pdf)
        ]
        assert embedded and all({"/FontFile", "/FontFile2", "/FontFile3"} & set(f.keys()) for f in embedded)
        figures = [part for part in parts(pdf.Root.StructTreeRoot) if part.S == "/Figure"]
        assert all(str(figure.get("/Alt", "")).strip() for figure in figures)
        if kind == "easy-read":
            assert len(figures) == 6
        page = report(kind, language, "html").read_text()
        drawn = re.findall(r'<svg class="(?!chart narrow)[^"]*"[^>]*role="img"', page)
        assert len(figures) == len(drawn), "a drawing without a tag"
        assert kind == "annex" or figures
        # What a chart shows is in its words, number by number.
        told = [str(figure.Alt) for figure in figures]
        for chart in re.findall(r'<svg class="chart(?: wide)?"[^>]*role="img"[^>]*aria-describedby="([^"]*)"', page):
            words = html.unescape(re.search(rf'id="{chart}"[^>]*>([^<]*)<', page)[1])
            assert any(words in alternative for alternative in told)


def test_one_page_is_one_page_and_tables_have_headings(report):
    with pikepdf.open(report("one-page")) as pdf:
        assert len(pdf.pages) == 1
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
