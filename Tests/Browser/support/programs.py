"""Programs that call the API: with nothing, with a token of each role, with the secret of an own link."""

import http.client
import json
import re
import uuid

from .cast import DEMONSTRATION
from .visitor import Visitor

CONSENT = {"version": 1, "understood": True, "research": True, "reminders": False}


class Caller:
    """Calls the API as a program does: without cookies, with or without a secret."""

    def __init__(self, program, secret=None):
        self.program, self.secret = program, secret

    def call(self, method, path, body=None, key=None, timeout=30, **headers):
        """One call; gives the status, the headers and the body, read if it is JSON."""
        connection = http.client.HTTPConnection("localhost", self.program.port, timeout=timeout)
        if self.secret:
            headers["Authorization"] = f"Bearer {self.secret}"
        if key:
            headers["Idempotency-Key"] = key
        if body is not None:
            headers["Content-Type"] = "application/json"
            body = body if isinstance(body, bytes) else json.dumps(body).encode()
        try:
            connection.request(method, f"/api/v1/{path}", body, headers)
            answer = connection.getresponse()
            text = answer.read()
        finally:
            connection.close()
        isJSON = "json" in answer.headers["Content-Type"] and "jsonl" not in answer.headers["Content-Type"]
        return answer.status, answer.headers, json.loads(text) if isJSON else text.decode()


def join(program):
    """Somebody joins by the API; gives their ID and the secret of their own link."""
    status, _, answer = Caller(program).call(
        "POST", "participants", {"consent": CONSENT}, key=uuid.uuid4().hex
    )
    assert status == 201, answer
    return answer["personal_id"], answer["own_link"]["secret"]


def token(program, role):
    """A token of the demonstration's account with this role, made on its page."""
    entry = next(s for s in DEMONSTRATION["signIns"] if s.get("role") == role)
    visitor = Visitor(program)
    visitor.submit(visitor.get("/sign-in"), {"email": entry["email"], "password": entry["password"]})
    page = visitor.get("/you/programs")
    form = page.form("/you/programs")
    post = next(value for value in re.findall(r'value="([^"]*)"', page.html) if value.startswith(f"{role} "))
    page = visitor.submit(page, {"name": "Report", "post": post, "days": "30"}, to=form.action)
    return re.search(r"kith_[0-9a-z]{52}", page.html)[0]
