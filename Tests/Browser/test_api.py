"""The API: described truly (Schemathesis), nothing lost or doubled when the program is killed, and the
examples of docs/api.md."""

import json
import os
import re
import shutil
import subprocess
import sys
import threading
import uuid
from http.client import HTTPException
from pathlib import Path

import pytest

from support.program import ROOT, Program
from support.programs import Caller, join, token

ROLES = ["programme-lead", "area-lead", "coordinator", "ambassador", "facilitator", "researcher"]


@pytest.fixture(scope="module")
def proxied(filled, tmp_path_factory):
    """A program that believes a proxy, so that each call can come from a network of its own."""
    folder = tmp_path_factory.mktemp("proxied") / "data"
    shutil.copytree(filled, folder)
    program = Program(folder, "--behind-proxy", "--no-log").start()
    yield program
    assert program.stop() == 0


class TestDescription:
    """Schemathesis with all its checks: an answer of another status, type or shape than described, a good
    call refused, a bad one taken, a secret not needed, and whatever breaks."""

    def check(self, program, folder, secrets, *options):
        """Runs it with a fixed seed, at most so many examples of each call and so many seconds."""
        config = folder / "schemathesis.toml"
        config.write_text("".join(f'[auth.openapi.{name}]\nbearer = "{secret}"\n' for name, secret in secrets.items()))
        done = subprocess.run(
            [
                Path(sys.executable).parent / "st", "--config-file", config, "run",
                f"{program.base}/api/v1/openapi.json", "--checks", "all", "--seed", "1", "--max-examples", "15",
                "--generation-database", "none", "--continue-on-failure", "--no-color", *options,
            ],
            cwd=folder, capture_output=True, text=True, timeout=240,
            env={**os.environ, "SCHEMATHESIS_HOOKS": "support.networks", "PYTHONPATH": str(ROOT / "Tests/Browser")},
        )
        assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
        assert re.search(r"[1-9]\d* generated", done.stdout), done.stdout

    def test_a_stranger_finds_nothing(self, proxied, tmp_path):
        self.check(proxied, tmp_path, {})

    def test_somebody_with_their_own_link_and_a_researchers_token_finds_nothing(self, proxied, tmp_path):
        secrets = {"ownLink": join(proxied)[1], "token": token(proxied, "researcher")}
        self.check(proxied, tmp_path, secrets)

    @pytest.mark.parametrize("role", ROLES)
    def test_a_token_of_each_role_finds_nothing(self, proxied, tmp_path, role):
        self.check(
            proxied, tmp_path, {"token": token(proxied, role)},
            "--include-path-regex", "/(projects|export|codebook|own)",
        )


def test_killed_among_sends_with_the_same_keys_none_is_lost_and_none_doubled(own_program):
    """Eight senders send until they are answered, each time with the same key; the program is killed over and
    over in between."""
    id, secret = join(own_program)
    keys = [[uuid.uuid4().hex for _ in range(12)] for _ in range(8)]
    answers, resent = {}, []
    alive = threading.Condition()

    def body(key):
        number = int(key[:6], 16) % 300
        return {"questionnaire": "monthly-short", "answers": {"giving-and-receiving.informal_given": number}}

    def send(key):
        caller = Caller(own_program, secret)
        while True:
            try:
                status, _, answer = caller.call("POST", "logs", body(key), key=key)
            except (OSError, HTTPException):
                resent.append(key)
                with alive:
                    alive.wait(0.05)
                continue
            assert status == 201, answer
            return answer["log"]

    def run(keys):
        for key in keys:
            log = send(key)
            with alive:
                answers[key] = log
                alive.notify_all()

    senders = [threading.Thread(target=run, args=[some]) for some in keys]
    for sender in senders:
        sender.start()
    for goal in (10, 30, 50, 70):
        with alive:
            assert alive.wait_for(lambda: len(answers) >= goal, timeout=60)
        own_program.kill()
        own_program.start()
    for sender in senders:
        sender.join(timeout=60)

    sent = [key for some in keys for key in some]
    assert resent and sorted(answers) == sorted(sent)
    assert {send(key) for key in sent} == set(answers.values()) and len(set(answers.values())) == len(sent)
    status, _, own = Caller(own_program, secret).call("GET", "own")
    assert status == 200
    assert sorted(log["log"] for log in own["logs"]) == sorted(answers.values())
    given = {log["log"]: log["answers"] for log in own["logs"]}
    assert all(given[answers[key]] == body(key)["answers"] for key in sent)


def test_the_same_joining_sent_by_many_at_once_is_one_person(program):
    key = uuid.uuid4().hex
    consent = {"version": 1, "understood": True, "research": True}
    answers = []

    def run():
        answers.append(Caller(program).call("POST", "participants", {"consent": consent}, key=key))

    callers = [threading.Thread(target=run) for _ in range(16)]
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join()
    assert {status for status, _, _ in answers} == {201}
    assert len({json.dumps(answer) for _, _, answer in answers}) == 1


def test_the_examples_of_the_guide_do_what_it_says(program, tmp_path):
    examples = re.findall(r"```sh\n(.*?)```", (ROOT / "docs/api.md").read_text(), re.S)
    variables = {
        **os.environ, "KITH": program.base, "TOKEN": token(program, "coordinator"),
        "RESEARCH": token(program, "researcher"),
    }
    said = []
    for example in examples:
        example = example.replace("export KITH=https://kith.example\n", "")
        done = subprocess.run(
            ["bash", "-euc", example.replace("curl ", "curl -sS ")], cwd=tmp_path, env=variables,
            capture_output=True, text=True, timeout=60,
        )
        assert done.returncode == 0, done.stderr
        said.append([json.loads(line) for line in done.stdout.splitlines()])
        if said[-1] and "own_link" in said[-1][-1]:
            variables["SECRET"] = said[-1][-1]["own_link"]["secret"]
    description, joined, log, own, projects, tables, mistake = said
    assert description[0]["openapi"].startswith("3.1")
    assert joined[0]["statements"] and joined[1]["personal_id"]
    assert log[0]["log"] == own[0]["logs"][0]["log"]
    assert own[0]["logs"][0]["answers"] == {"giving-and-receiving.informal_given": 3, "wellbeing.useful": "4"}
    assert projects[0]["smallest"] == 5 and len(projects[0]["projects"]) == 1
    assert tables == []
    people = [json.loads(line) for line in (tmp_path / "people.jsonl").read_text().splitlines()]
    logs = (tmp_path / "logs.csv").read_text().splitlines()
    assert people and {line.split(",")[0] for line in logs[1:]} <= {person["participant"] for person in people}
    assert mistake[0]["status"] == 422 and mistake[0]["errors"][0]["pointer"] == "/answers/wellbeing.useful"
