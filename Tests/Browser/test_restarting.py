"""What is told of everybody is the same after a restart, however the program ended."""

import uuid

import pytest

from support.cast import DEMONSTRATION
from support.programs import Caller, join
from support.visitor import Visitor


def lead(program):
    entry = next(s for s in DEMONSTRATION["signIns"] if s.get("role") == "programme-lead")
    visitor = Visitor(program)
    page = visitor.submit(visitor.get("/sign-in"), {"email": entry["email"], "password": entry["password"]})
    assert page.path != "/sign-in", page.text
    return visitor


@pytest.fixture
def told(own_program):
    """Reads the averages of the programme, after the program was ended at once."""
    visitor = lead(own_program)

    def read(is_killed=True):
        if is_killed:
            own_program.kill()
            own_program.start()
            visitor.close()
        page = visitor.get("/findings/table")
        assert page.status == 200 and "wellbeing" in page.html
        return page.html

    return read


WELLBEING = ["useful", "relaxed", "hopeful", "problems", "clear", "close", "deciding"]
KINDS = ["informal", "one_to_one", "groups", "networks"]


def send(program, secret, day, given):
    answers = {f"wellbeing.{item}": str((given + place) % 5 + 1) for place, item in enumerate(WELLBEING)}
    for place, kind in enumerate(KINDS):
        answers[f"giving-and-receiving.{kind}_given"] = max(given - place, 0)
        answers[f"giving-and-receiving.{kind}_received"] = max(given - 2 * place, 0)
    body = {"questionnaire": "monthly-short", "day": day, "answers": answers}
    status, _, answer = Caller(program, secret).call("POST", "logs", body, key=uuid.uuid4().hex)
    assert status == 201, str(answer)


def test_no_restart_tells_what_four_people_sent(own_program, told):
    first = told(is_killed=False)
    for number in range(5):
        assert told() == first, number
        _, secret = join(own_program)
        for day, given in [("2026-05-01", number), ("2026-06-01", number + 2)]:
            send(own_program, secret, day, given)
        if number < 4:
            assert told(is_killed=False) == first
    fifth = told()
    assert fifth != first
    assert told() == fifth == told(is_killed=False)
