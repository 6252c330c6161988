"""FHIR R4: what Kith writes is valid by `fhir.resources`, and keeps the rules that types cannot say.

The models are those of R4B (4.3.0), in which Questionnaire and QuestionnaireResponse are as in R4 (4.0.1)."""

import json

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire
from pydantic import ValidationError

from support.program import kith

VERSIONS = ["monthly", "monthly-full", "monthly-short", "quarterly-full", "quarterly-short"]
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
