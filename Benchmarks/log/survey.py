"""The same questions in oTree, made from what Kith's pages asked: page for page, with the same words."""

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

SETTINGS = """
from os import environ
SESSION_CONFIGS = [dict(name="log", app_sequence=["log"], num_demo_participants=1)]
SESSION_CONFIG_DEFAULTS = dict(real_world_currency_per_point=1, participation_fee=0, doc="")
PARTICIPANT_FIELDS = []
SESSION_FIELDS = []
LANGUAGE_CODE = "en"
REAL_WORLD_CURRENCY_CODE = "GBP"
USE_POINTS = True
ADMIN_USERNAME = "admin"
ADMIN_PASSWORD = environ.get("OTREE_ADMIN_PASSWORD")
DEMO_PAGE_INTRO_HTML = ""
SECRET_KEY = "for a measurement"
"""

APP = """
from otree.api import *


class C(BaseConstants):
    NAME_IN_URL = "log"
    PLAYERS_PER_GROUP = None
    NUM_ROUNDS = 1


class Subsession(BaseSubsession):
    pass


class Group(BaseGroup):
    pass


class Player(BasePlayer):
{fields}


{pages}

page_sequence = [{names}]
"""


def plain(name):
    """The name of a question as oTree takes it."""
    return re.sub(r"\W", "_", name)


def fields(question):
    """A question as lines of a model: names and fields."""
    label = json.dumps(question["label"])
    name, kind = plain(question["name"]), question["kind"]
    if kind == "radio":
        choices = json.dumps([[option["value"], option["label"]] for option in question["options"]])
        yield name, f"StringField(label={label}, choices={choices}, widget=widgets.RadioSelect, blank=True)"
    elif kind == "checkbox":
        for option in question["options"]:
            text = json.dumps(option["label"])
            yield (
                f"{name}_{plain(option['value'])}",
                f"BooleanField(label={text}, widget=widgets.CheckboxInput, blank=True)",
            )
    elif kind == "number":
        yield name, f"IntegerField(label={label}, min=0, max=1000, blank=True)"
    elif kind == "textarea":
        yield name, f"LongStringField(label={label}, blank=True)"
    else:
        yield name, f"StringField(label={label}, blank=True)"


def answers(step):
    """What a person of the measurement sends on a page, in oTree's names."""
    sent = {}
    for question in step["questions"]:
        for value in question["answer"]:
            if question["kind"] == "checkbox":
                sent[f"{plain(question['name'])}_{plain(value)}"] = "1"
            else:
                sent[plain(question["name"])] = value
    return sent


def write(folder, steps):
    """Writes a project whose one app has a page for each step."""
    app = Path(folder) / "log"
    app.mkdir(parents=True)
    (Path(folder) / "settings.py").write_text(SETTINGS)
    (Path(folder) / "_static").mkdir()
    lines, pages, names = [], [], []
    for number, step in enumerate(steps):
        own = [field for question in step["questions"] for field in fields(question)]
        lines += [f"    {name} = models.{field}" for name, field in own]
        name = f"Page{number}"
        names.append(name)
        pages.append(
            f"class {name}(Page):\n    form_model = 'player'\n"
            f"    form_fields = {json.dumps([name for name, _ in own])}\n"
        )
        (app / f"{name}.html").write_text(
            "{{ block title }}" + step["title"] + "{{ endblock }}\n{{ block content }}\n"
            "{{ formfields }}\n{{ next_button }}\n{{ endblock }}\n"
        )
    (app / "__init__.py").write_text(
        APP.format(fields="\n".join(lines), pages="\n\n".join(pages), names=", ".join(names))
    )


class Survey:
    """oTree in production mode, on a free port."""

    KEY = "measured"

    def __init__(self, folder, program):
        self.folder, self.program = Path(folder), Path(program)
        self.environment = {
            **os.environ, "OTREE_PRODUCTION": "1", "OTREE_REST_KEY": self.KEY,
            "OTREE_ADMIN_PASSWORD": "measured", "PATH": f"{self.program.parent}:{os.environ['PATH']}",
        }

    def start(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.base = f"http://localhost:{self.port}"
        self.log = open(self.folder / "said", "w")
        self.process = subprocess.Popen(
            [self.program, "prodserver1of2", str(self.port)], cwd=self.folder, env=self.environment,
            stdout=self.log, stderr=subprocess.STDOUT,
        )
        for _ in range(100):
            try:
                urllib.request.urlopen(self.base + "/demo")
                return self
            except urllib.error.HTTPError:
                return self
            except OSError:
                time.sleep(0.2)
        sys.exit("oTree did not start: " + (self.folder / "said").read_text())

    def people(self, count):
        """The addresses at which this many people begin."""
        code = self._ask("/api/sessions", {"session_config_name": "log", "num_participants": count})["code"]
        found = self._ask(f"/api/sessions/{code}")["participants"]
        return [f"/InitializeParticipant/{person['code']}" for person in found]

    def _ask(self, path, content=None):
        request = urllib.request.Request(
            self.base + path, None if content is None else json.dumps(content).encode(),
            {"Content-Type": "application/json", "otree-rest-key": self.KEY},
        )
        return json.load(urllib.request.urlopen(request))

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=30)
        self.log.close()

    def memory(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024
