"""When the machine is in trouble the person is told calmly, and everything typed comes along."""

import shutil
import subprocess

import pytest

from support import people
from support.program import Program


def stored(program, key):
    with program.database("kith") as database:
        return database.execute("SELECT count(*) FROM log WHERE key = ?", [key]).fetchone()[0]


def carries(page, answers):
    """Whether a page holds these fields in a form that can be sent again."""
    forms = [form.fields() for form in page.forms]
    return any(answers.items() <= fields.items() for fields in forms)


def test_a_database_that_another_program_holds(own_program):
    visitor = people.join(own_program).visitor
    key = people.begin(visitor)
    action, pairs = visitor.filled(visitor.get(f"/log/{key}/whole"), people.ANSWERS)
    other = own_program.database("kith")
    other.execute("BEGIN IMMEDIATE")
    page = visitor.send("POST", action, pairs, timeout=60)
    assert page.status == 503 and int(page.headers["Retry-After"]) > 0
    assert "Just a moment" in page.text and "Everything you typed is still here" in page.text
    assert carries(page, people.ANSWERS)
    # Reading goes on in the meantime.
    assert visitor.get("/log").status == 200
    other.execute("ROLLBACK")
    other.close()
    page = visitor.submit(page, to=f"/log/{key}/whole")
    assert page.path == f"/log/{key}/thanks" and stored(own_program, key) == 1


def test_the_page_of_a_busy_program_in_the_browser(browser, own_program):
    browser.fresh(own_program)
    peer = people.join(own_program)
    key = people.begin(peer.visitor)
    browser.as_visitor(peer.visitor).open(f"/log/{key}/projects.projects")
    browser.write("projects.names", "Quince Corner")
    other = own_program.database("kith")
    other.execute("BEGIN IMMEDIATE")
    browser.go_on()
    assert browser.heading() == "Just a moment"
    other.execute("ROLLBACK")
    other.close()
    browser.go_on()
    assert browser.path.endswith("/wellbeing.first")
    browser.open(f"/log/{key}/projects.projects")
    assert browser.value("projects.names") == "Quince Corner"


@pytest.fixture
def small_disk(tmp_path):
    """A folder on a disk of its own with little room."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", folder], capture_output=True, text=True
    )
    if mounted.returncode:
        pytest.skip(f"no disk of its own can be mounted here: {mounted.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


def test_a_disk_that_is_full(small_disk, filled):
    shutil.copytree(filled, small_disk / "data")
    program = Program(small_disk / "data").start()
    try:
        visitor = people.join(program).visitor
        key = people.begin(visitor)
        action, pairs = visitor.filled(visitor.get(f"/log/{key}/whole"), people.ANSWERS)
        fill(small_disk / "ballast")
        answers = [visitor.send("POST", action, pairs)]
        # The log of the database may have some room left in it.
        while answers[-1].status == 303 and len(answers) < 300:
            key = try_to_begin(visitor, answers)
        page = answers[-1]
        assert page.status == 503, page.text
        assert "There is no room left" in page.text
        assert "Everything you typed is still here" in page.text
        (small_disk / "ballast").unlink()
        page = visitor.submit(page, to=page.path)
        assert page.status == 200, page.text
        # And everything goes on as before.
        assert stored(program, people.log(visitor)) == 1
    finally:
        assert program.stop() == 0


def try_to_begin(visitor, answers):
    """Another log, as far as it goes; the last answer is kept."""
    page = visitor.get("/log")
    answer = visitor.send("POST", *visitor.filled(page, {"day": "", "on": "one-page"}))
    answers.append(answer)
    if answer.status != 303:
        return None
    page = visitor.get(answer.location)
    answers.append(visitor.send("POST", *visitor.filled(page, people.ANSWERS)))
    return answer.location.split("/")[2]


def fill(path):
    """Writes until there is no room."""
    with open(path, "wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(1 << 16))
        except OSError:
            pass
        try:
            while True:
                file.write(bytes(1 << 9))
        except OSError:
            pass
