"""FHIR R4: what Kith writes is valid by `fhir.resources`, and keeps the rules that types cannot say.

The models are those of R4B (4.3.0), in which Questionnaire and QuestionnaireResponse are as in R4 (4.0.1)."""

import json
import sqlite3

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
from pydantic import ValidationError

from support.program import ROOT, kith

VERSIONS = [
    version["id"]
    for version in json.loads((ROOT / "Content/instruments/questionnaires.json").read_text())["questionnaires"]
]
OPERATORS = {"exists": "answerBoolean", "=": "answerCoding", "!=": "answerCoding", ">=": "answerInteger", "<": "answerInteger"}


def written(*words):
    ended = kith("fhir", *words)
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout


def walked(items, inside=()):
    """Every item at every depth, with the links around it."""
    for item in items or []:
        yield item, inside
        yield from walked(item.get("item"), inside + (item["linkId"],))


def same(coding, other):
    return (coding.get("system"), coding["code"]) == (other.get("system"), other["code"])


@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.parametrize("version", [*VERSIONS, "background", "consent"])
def test_a_questionnaire(version, language):
    text = written("questionnaire", "--version", version, "--language", language)
    resource = json.loads(text)
    # Read by the models and written again it is the same: nothing was passed over or changed.
    assert json.loads(Questionnaire.model_validate_json(text).model_dump_json()) == resource
    assert resource["language"] == language

    seen = {}
    for item, _ in walked(resource["item"]):
        # que-2: links are unique.
        assert item["linkId"] not in seen and len(item["linkId"]) <= 255
        # que-1: a group holds something, a line nothing, and a question only lines.
        below = {inner["type"] for inner in item.get("item", [])}
        if item["type"] == "group":
            assert below
        else:
            assert below <= ({"display"} if item["type"] != "display" else set())
        # que-4, que-6, que-10: what belongs to questions stands on nothing else.
        if item["type"] in ("group", "display"):
            assert not {"required", "repeats", "answerOption", "maxLength"} & item.keys()
        assert ("answerOption" in item) == (item["type"] == "choice")
        # que-12: more than one test needs "all" or "any".
        tests = item.get("enableWhen", [])
        assert ("enableBehavior" in item) == (len(tests) > 1)
        for test in tests:
            question = seen[test["question"]]  # An earlier one.
            answer = OPERATORS[test["operator"]]
            assert set(test) == {"question", "operator", answer}
            if answer == "answerCoding":
                assert any(same(test[answer], option["valueCoding"]) for option in question["answerOption"])
            elif answer == "answerInteger":
                assert question["type"] == "integer"
        seen[item["linkId"]] = item
    assert all(item["type"] in ("choice", "integer", "string", "text", "group", "display") for item in seen.values())


def test_responses(filled, tmp_path):
    """Every log of the demonstration: valid, in the shape of its questionnaire, answered from its options."""
    out = tmp_path / "responses.jsonl"
    ended = kith("fhir", "responses", "--data", filled, "--out", out, "--own-words")
    assert (ended.returncode, ended.stderr) == (0, "")
    forms, seen = {}, set()
    with sqlite3.connect(filled / "kith.db") as database:
        keys = {key for (key,) in database.execute("SELECT key FROM participant")}
    lines = out.read_text().splitlines()
    assert len(lines) > 100
    for line in lines:
        resource = json.loads(line)
        read = QuestionnaireResponse.model_validate_json(line)
        assert json.loads(read.model_dump_json()) == resource
        assert resource["id"] not in seen and not keys & {resource["subject"]["identifier"]["value"]}
        seen.add(resource["id"])
        name = resource["questionnaire"], resource["language"]
        if name not in forms:
            version = name[0].split("/")[-1].split("|")[0]
            form = json.loads(written("questionnaire", "--version", version, "--language", name[1]))
            assert name[0] == f"{form['url']}|{form['version']}"
            forms[name] = {item["linkId"]: (item, inside) for item, inside in walked(form["item"])}
        for item, inside in walked(resource["item"]):
            asked, where = forms[name][item["linkId"]]
            assert inside == where and item["text"] == asked["text"]
            assert ("answer" in item) == (asked["type"] != "group")
            answers = item.get("answer", [])
            assert len(answers) <= 1 or asked["repeats"]
            for answer in answers:
                if asked["type"] == "choice":
                    assert any(same(answer["valueCoding"], option["valueCoding"]) for option in asked["answerOption"])
                else:
                    assert set(answer) <= {"valueInteger", "_valueInteger", "valueString", "_valueString"}


def test_the_models_notice_what_is_wrong():
    good = json.loads(written("questionnaire", "--version", "monthly-full"))
    for wrong in (
        {**good, "item": [{"text": "No link", "type": "group"}]},
        {**good, "status": 7},
        {**good, "colour": "green"},
        {name: value for name, value in good.items() if name != "status"},
    ):
        with pytest.raises(ValidationError):
            Questionnaire.model_validate(wrong)


def test_a_version_or_language_that_is_not_there():
    for words in (["--version", "yearly"], ["--language", "cy"]):
        ended = kith("fhir", "questionnaire", *words)
        assert ended.returncode == 64 and len(ended.stderr.splitlines()) == 1
        assert words[1] in ended.stderr
