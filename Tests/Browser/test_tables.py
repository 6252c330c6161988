"""The tables that are given out, opened with readers that are not ours: openpyxl and pyreadstat; and the
hash of their content, worked out from the CSV as docs/exchange.md says."""

import csv
import hashlib
import io
import json
import re
import zipfile

import openpyxl
import pyreadstat
import pytest

from support.cast import Cast
from support.program import ROOT, kith

REASONS = {"skipped": -9, "": -8, "ticked": -7, "prefer-not": -2}


@pytest.fixture(scope="module")
def cuts(filled, tmp_path_factory):
    """The demonstration, taken out in every form."""
    folder = tmp_path_factory.mktemp("cuts")
    for form in ["csv", "xlsx", "sav", "jsonl"]:
        done = kith("export", "--data", filled, "--out", folder / form, "--format", form)
        assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def columns(cuts):
    """The codebook's columns of the table of logs."""
    return json.loads((cuts / "csv" / "codebook.json").read_text())["logs"]


def rows(cuts, name="logs"):
    """A table's rows without their pseudonyms, in an order of their own."""
    with open(cuts / "csv" / f"{name}.csv", newline="") as file:
        return sorted(row[1:] for row in list(csv.reader(file))[1:])


def read(cell):
    """A cell as it is compared: a workbook does not keep the last digit of a number."""
    try:
        return f"{float(cell):.12g}"
    except ValueError:
        return cell


def test_the_workbook_holds_the_same_cells(cuts):
    book = openpyxl.load_workbook(cuts / "xlsx" / "kith.xlsx", read_only=True)
    assert book.sheetnames == ["logs", "participants", "codebook"]
    for name in ["logs", "participants"]:
        cells = [["" if cell is None else str(cell) for cell in row] for row in book[name].iter_rows(values_only=True)]
        width = len(cells[0])
        same = sorted([read(cell) for cell in (row + [""] * width)[1:width]] for row in cells[1:])
        assert same == sorted([read(cell) for cell in row] for row in rows(cuts, name))


def test_spss_has_the_same_answers_with_labels_and_reasons(cuts, columns):
    frame, meta = pyreadstat.read_sav(str(cuts / "sav" / "logs.sav"), user_missing=True)
    table = rows(cuts)
    assert len(frame) == len(table)
    names = [column["spss_name"] for column in columns]
    assert list(frame.columns) == names
    for place, column in enumerate(columns[1:]):
        name, codes = column["spss_name"], {code["code"]: code["spss"] for code in column.get("values", [])}
        if column["type"] not in ("whole number", "number", "code"):
            continue
        missing = column.get("missing", [])

        def number(cell):
            if cell in missing:
                return float(REASONS[cell])
            if cell == "":
                return None
            return float(codes[cell] if column["type"] == "code" else cell)

        found = [None if value != value else float(value) for value in frame[name]]
        assert sorted(found, key=str) == sorted((number(row[place]) for row in table), key=str), name
        if missing:
            assert meta.missing_ranges[name] == [{"lo": -9.0, "hi": -2.0}], name
        for code in column.get("values", []):
            if column["type"] == "code":
                assert meta.variable_value_labels[name][float(code["spss"])] == code["label"]["en"], name


def test_json_lines_have_as_many_rows(cuts):
    for name in ["logs", "participants"]:
        lines = (cuts / "jsonl" / f"{name}.jsonl").read_text().splitlines()
        assert len([json.loads(line) for line in lines]) == len(rows(cuts, name))


def test_the_hash_is_that_of_the_content_in_every_form(cuts):
    manifests = [json.loads((cuts / form / "manifest.json").read_text()) for form in ["csv", "xlsx", "sav", "jsonl"]]
    assert len({manifest["content_blake2b"] for manifest in manifests}) == 1
    recipe = re.search(r"```python\n(.*?)```", (ROOT / "docs/exchange.md").read_text(), re.S)[1]
    said = []
    code = compile(recipe.replace('open(name', 'open(folder / name'), "docs/exchange.md", "exec")
    exec(code, {"folder": cuts / "csv", "print": said.append, "hashlib": hashlib})
    assert said == [manifests[0]["content_blake2b"]]


def test_the_archive_of_the_researchers_page_holds_the_same(cuts, program):
    visitor = Cast(program, None).account("researcher")
    answer = visitor.send("POST", *visitor.filled(visitor.get("/research"), {"format": "csv"}))
    assert answer.status == 200 and answer.headers["Content-Type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.body)) as archive:
        assert archive.testzip() is None
        assert sorted(archive.namelist()) == sorted(path.name for path in (cuts / "csv").iterdir())
        manifest = json.loads(archive.read("manifest.json"))
        assert archive.read("codebook.csv") == (cuts / "csv" / "codebook.csv").read_bytes()
        tables = {name: archive.read(name).decode().splitlines() for name in ["logs.csv", "participants.csv"]}
    assert len(tables["logs.csv"]) == manifest["logs"] + 1
    assert len(tables["participants.csv"]) == manifest["people"] + 1


def test_a_cut_taken_in_where_it_came_from_changes_nothing(cuts, filled, tmp_path):
    import shutil

    data = shutil.copytree(filled, tmp_path / "data")
    cut = json.loads((cuts / "csv" / "manifest.json").read_text())
    done = kith(
        "import", cuts / "csv" / "logs.csv", "--participants", cuts / "csv" / "participants.csv",
        "--data", data, "--cut", cut["cut"],
    )
    assert done.returncode == 0, done.stderr
    assert f"0 new logs, {cut['logs']} there already, 0 new people, 0 rows refused." in done.stdout
